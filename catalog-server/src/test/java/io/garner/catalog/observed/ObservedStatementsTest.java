package io.garner.catalog.observed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The table of what was observed of live servers names a test of ours for every statement. */
class ObservedStatementsTest {

    private static final String PACKAGE = "io.garner.catalog.";
    private static final int STATEMENTS = 220;

    private static final List<String> SECTIONS = List.of(
            "Authentication",
            "Status codes",
            "PATCH",
            "Descriptions, tags, display names on repeated PUT",
            "Changes that PUT does not notice",
            "Constraints",
            "Columns",
            "Names and FQNs",
            "Services",
            "Delete and soft delete",
            "Lineage",
            "Pipelines",
            "Dialect",
            "Throughput",
            "Further traps");

    private record Row(String section, String id, String statement, String mode, String proof) {

        Stream<String> proofs() {
            return Stream.of(proof.replace("`", "").split(", "));
        }
    }

    private static List<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        String section = "";
        for (String line : text().lines().toList()) {
            if (line.startsWith("## ")) {
                section = line.substring(3);
            }
            String[] cells = line.split("\\|");
            if (cells.length == 5 && !cells[1].isBlank() && !cells[1].trim().equals("id") && !line.startsWith("|-")) {
                rows.add(new Row(section, cells[1].trim(), cells[2].trim(), cells[3].trim(), cells[4].trim()));
            }
        }
        return rows;
    }

    private static String text() throws IOException {
        try (InputStream in = ObservedStatementsTest.class.getResourceAsStream("/observed/statements.md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void everySectionIsThereWithItsStatements() throws IOException {
        assertThat(rows()).extracting(Row::section).containsAll(SECTIONS).isSubsetOf(SECTIONS);
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(STATEMENTS);
    }

    @Test
    void everyStatementHasAnIdOfItsOwnAndItsModes() throws IOException {
        assertThat(rows()).extracting(Row::id).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+-\\d+"));
        assertThat(rows()).extracting(Row::mode).isSubsetOf(Set.of("A", "B", "A, B"));
        assertThat(rows()).allSatisfy(row -> assertThat(row.statement()).isNotEmpty());
    }

    @Test
    void everyRowOfTheTableIsRead() throws IOException {
        long lines =
                text().lines().filter(line -> line.matches("\\| [a-z]+-\\d.*")).count();
        assertThat(rows()).hasSize((int) lines);
    }

    @Test
    void everyProofIsATestThatRuns() throws IOException {
        assertThat(rows().stream().flatMap(Row::proofs))
                .allSatisfy(proof -> assertThat(isTest(proof)).as(proof).isTrue());
    }

    private static boolean isTest(String proof) throws ClassNotFoundException {
        int dot = proof.lastIndexOf('.');
        Class<?> owner = Class.forName(PACKAGE + proof.substring(0, dot));
        List<Method> methods = Stream.of(owner.getDeclaredMethods())
                .filter(method -> method.getName().equals(proof.substring(dot + 1)))
                .toList();
        return methods.size() == 1
                && (methods.get(0).isAnnotationPresent(Test.class)
                        || methods.get(0).isAnnotationPresent(ParameterizedTest.class))
                && !methods.get(0).isAnnotationPresent(Disabled.class)
                && !owner.isAnnotationPresent(Disabled.class);
    }
}
