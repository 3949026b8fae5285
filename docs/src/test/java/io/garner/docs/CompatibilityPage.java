package io.garner.docs;

import io.garner.catalog.schema.Gate;
import io.garner.catalog.schema.Gates;
import io.garner.catalog.version.Feature;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/** What the catalog server knows of each OpenMetadata version, and what that rests on. */
final class CompatibilityPage {

    private static final String ALWAYS = "0.0";

    private CompatibilityPage() {}

    static String text() {
        return """
                # Compatibility

                The catalog server speaks any version from 1.2 to 2.x. What it refuses and answers rests on different
                grounds, and a green test is worth as much as they are:

                | mode | bodies are judged by | behaviour |
                |---|---|---|
                | 1.2 | official schemas of 1.2.0 | observed on a live server of that version (days before its release) |
                | 1.3 | official schemas of 1.2.0 | as 1.2: no server and no schemas of 1.3 were at hand |
                | 1.4, 1.5 | official schemas of 1.4.0, gates below | between two observed versions: the stricter one counts |
                | 1.6 | official schemas of 1.4.0, gates below | observed on a live server (two months before its release) |
                | 1.7 to 1.13 | official schemas of 1.4.0, gates below | published schemas, release notes and sources; never observed |
                | 2.x | official schemas of 1.4.0, gates below | published schemas, the migration guide and sources; never observed |

                180 exchanges that were recorded from each of the two live servers are sent again by a test
                (`RecordedExchangesTest`), in their order. Statuses, change headers, and the entities' names, texts,
                versions, columns, constraints, tags, tasks, view texts and edges are equal in all of them. Not compared
                are ids, times, links, relevance scores of the search, and the signing key.

                ## Behaviour by version

                | what | when | rests on |
                |---|---|---|
                %s

                ## Members and values by version

                Sent to an older server, each of these is refused with 400. The base is 1.4.0; what 1.4.0 brought over
                1.2.0 is in the official schemas of the two: `schemaDefinition` instead of `viewDefinition`, `sourceHash`,
                partitions as objects, `dataProducts` outside tables, run status `Skipped`, names of 256 characters.

                | since | what | where |
                |---|---|---|
                %s

                ## What servers tolerate

                A body that breaks its schema and is taken all the same:

                - a service's connection without members that its schema requires, such as `username` (observed on 1.2
                  and 1.6); unknown members of it are refused
                - unknown members inside `lineageDetails`, the items of `columnsLineage` and `storedProcedureCode`, whose
                  classes take any member (schemas): `tempLineageTables` passes before 1.13 and is kept unchecked
                - an explicit `null` counts as an absent member (observed)
                - `downstreamTasks` of a pipeline that name no task, `referredColumns` of a foreign key that name nothing
                  (before 1.9), a primary key without columns, two primary keys on the table (observed)
                """.formatted(features(), gates());
    }

    private static String features() {
        return Arrays.stream(Feature.values())
                .map(feature -> "| %s | %s | %s |"
                        .formatted(
                                feature.words(), feature.when(), feature.basis().words()))
                .collect(Collectors.joining("\n"));
    }

    private static String gates() {
        return Gates.all().stream()
                .filter(gate -> !gate.since().equals(ALWAYS))
                .sorted(Comparator.comparing(CompatibilityPage::minor))
                .map(gate ->
                        "| %s | %s | `%s` of `%s` |".formatted(gate.since(), gate.words(), gate.at(), readable(gate)))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static int minor(Gate gate) {
        String[] parts = gate.since().split("\\.");
        return Integer.parseInt(parts[0]) * 100 + Integer.parseInt(parts[1]);
    }

    /** The pattern of the documents, without what only a machine needs. */
    private static String readable(Gate gate) {
        return gate.documents()
                .pattern()
                .replace("\\.json", "")
                .replace("\\w+", "*")
                .replace("|", " or ");
    }
}
