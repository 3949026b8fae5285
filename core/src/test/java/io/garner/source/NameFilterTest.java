package io.garner.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NameFilterTest {

    @Test
    void acceptsWhatAnyIncludeMatchesAsAWholeAndNoExcludeDoes() {
        NameFilter filter = new NameFilter(List.of("film.*", "actor"), List.of(".*_text"));

        assertThat(filter.accepts("film")).isTrue();
        assertThat(filter.accepts("ACTOR")).isTrue();
        assertThat(filter.accepts("actors")).isFalse();
        assertThat(filter.accepts("film_text")).isFalse();
    }

    @Test
    void ofSeveralWordsOneIsToBeIncludedAndNoneExcluded() {
        NameFilter without = new NameFilter(List.of(), List.of("test"));
        NameFilter only = new NameFilter(List.of("core"), List.of("test"));

        assertThat(without.acceptsWords(List.of())).isTrue();
        assertThat(without.acceptsWords(List.of("core"))).isTrue();
        assertThat(without.acceptsWords(List.of("core", "TEST"))).isFalse();
        assertThat(only.acceptsWords(List.of())).isFalse();
        assertThat(only.acceptsWords(List.of("core", "other"))).isTrue();
        assertThat(only.acceptsWords(List.of("core", "test"))).isFalse();
    }

    @Test
    void narrowingAScopeKeepsWhatItLeftOutAlready() {
        NameFilter own = new NameFilter(List.of("film|actor", "store"), List.of("film_text"));
        NameFilter both = HarvestScope.EVERYTHING
                .withTables(own)
                .withTables(NameFilter.including("f.*", "store|staff"))
                .tables();

        assertThat(List.of("film", "store")).allMatch(both::accepts);
        assertThat(List.of("actor", "staff", "film_text", "films")).noneMatch(both::accepts);
    }

    @Test
    void saysWhichPatternIsNone() {
        assertThatThrownBy(() -> NameFilter.including("("))
                .hasMessage("\"(\" is no regular expression: Unclosed group");
    }
}
