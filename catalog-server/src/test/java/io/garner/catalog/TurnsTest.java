package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static List<Long> ofTwelve(Turns turns) {
        return LongStream.rangeClosed(1, 12).filter(turns::has).boxed().toList();
    }

    @Test
    void allMeansEachRequest() {
        assertThat(ofTwelve(Turns.ALL)).hasSize(12);
    }

    @Test
    void someAreTheNextOnes() {
        assertThat(ofTwelve(new Turns(0, 1, 3))).containsExactly(1L, 2L, 3L);
        assertThat(ofTwelve(new Turns(0, 1, 0))).isEmpty();
    }

    @Test
    void everyAndAfterAndTimesGoTogether() {
        assertThat(ofTwelve(new Turns(0, 4, Turns.FOREVER))).containsExactly(4L, 8L, 12L);
        assertThat(ofTwelve(new Turns(5, 1, 2))).containsExactly(6L, 7L);
        assertThat(ofTwelve(new Turns(2, 3, 2))).containsExactly(5L, 8L);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new Turns(0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Turns(-1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
