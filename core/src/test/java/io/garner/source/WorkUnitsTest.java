package io.garner.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.garner.source.WorkUnits.Sized;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkUnitsTest {

    @Test
    void takesEverySchemaOnceWhateverTheirSizes() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<SchemaSize> sizes = sizes(random);
            int most = 1 + random.nextInt(20);

            List<Sized> units = WorkUnits.divide(sizes, most);

            assertThat(units).hasSizeBetween(1, most);
            for (SchemaSize size : sizes) {
                assertThat(units)
                        .filteredOn(sized -> sized.unit()
                                .takes(size.database(), size.schema().orElseThrow()))
                        .hasSize(1);
            }
            assertThat(units.stream().mapToLong(Sized::tables).sum())
                    .isEqualTo(sizes.stream().mapToLong(SchemaSize::tables).sum());
        }
    }

    @Test
    void noUnitIsMuchLargerThanItsShareUnlessASchemaIs() {
        List<SchemaSize> sizes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            sizes.add(size("crm", "s" + i, 10));
        }

        assertThat(WorkUnits.divide(sizes, 8)).hasSize(8).allMatch(sized -> sized.tables() == 50);
    }

    @Test
    void namesADatabaseAloneWhereAllOfItIsInOneUnit() {
        List<Sized> units = WorkUnits.divide(
                List.of(size("a", "x", 10), size("b", "x", 5), size("b", "y", 5), size("c", "x", 20)), 2);

        assertThat(units.get(0).unit().schemas()).isEqualTo(Map.of("a", Set.of(), "b", Set.of()));
        assertThat(units.get(1).unit().schemas()).isEqualTo(Map.of("c", Set.of()));
    }

    @Test
    void leavesADatabaseThatCouldNotBeLookedIntoToAUnit() {
        List<Sized> units =
                WorkUnits.divide(List.of(new SchemaSize("closed", Optional.empty(), 0), size("open", "dbo", 3)), 2);

        assertThat(units.get(0).unit().takes("closed", "dbo")).isTrue();
        assertThat(units.get(1).unit().takes("closed")).isFalse();
    }

    @Test
    void isTheWholeSourceWhereThereIsNothingToDivide() {
        assertThat(WorkUnits.divide(List.of(), 8))
                .singleElement()
                .satisfies(
                        sized -> assertThat(sized.unit().takes("any", "thing")).isTrue());
        assertThatThrownBy(() -> WorkUnits.divide(List.of(), 0)).hasMessageContaining("at least one unit");
    }

    private static SchemaSize size(String database, String schema, long tables) {
        return new SchemaSize(database, Optional.of(schema), tables);
    }

    private static List<SchemaSize> sizes(Random random) {
        Set<String> seen = new HashSet<>();
        List<SchemaSize> sizes = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(60); i++) {
            String database = "d" + random.nextInt(5);
            String schema = "s" + random.nextInt(30);
            if (seen.add(database + "." + schema)) {
                sizes.add(size(database, schema, random.nextInt(500)));
            }
        }
        return sizes;
    }
}
