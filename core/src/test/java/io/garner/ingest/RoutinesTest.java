package io.garner.ingest;

import static io.garner.ingest.Samples.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.ingest.RunReport.Status;
import io.garner.model.Fqn;
import io.garner.model.Routine;
import io.garner.model.Routine.Kind;
import io.garner.model.Schema;
import io.garner.model.SchemaBatch;
import io.garner.model.SchemaBatch.Part;
import io.garner.model.Table;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.ProcedureBody;
import io.garner.openmetadata.StoredEntity;
import io.garner.source.Finding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutinesTest {

    private static final Routine PAY = routine("pay", Kind.PROCEDURE, "integer", "plpgsql", "BEGIN END", "Pays.");
    private static final Routine PAY_CHANGED =
            routine("pay", Kind.PROCEDURE, "integer", "plpgsql", "BEGIN NULL; END", "Pays.");
    private static final Routine PLUS_INT = routine("plus", Kind.FUNCTION, "integer, integer", "c", "plus", "");
    private static final Routine PLUS_TEXT =
            routine("plus", Kind.FUNCTION, "text, text", "plpython3u", "return a + b", "");
    private static final Routine ORDERS = routine("orders", Kind.FUNCTION, "", "sql", "SELECT 1", "");

    private static Routine routine(
            String name, Kind kind, String arguments, String language, String code, String comment) {
        return new Routine(
                name,
                kind,
                arguments,
                List.of(),
                Optional.empty(),
                language,
                Optional.of(code),
                Optional.of(comment).filter(text -> !text.isEmpty()));
    }

    private static SchemaBatch schema(Set<Part> unread, Routine... routines) {
        List<Table> tables = List.of(table("orders"));
        return new SchemaBatch(Samples.SHOP, new Schema("public", Optional.empty()), tables, List.of(routines), unread);
    }

    private static SchemaBatch schema(Routine... routines) {
        return schema(Set.of(), routines);
    }

    private static Optional<StoredEntity> stored(Shop shop, String name) {
        return shop.catalog().find(EntityType.STORED_PROCEDURE, Fqn.of("shop", "shop", "public", name));
    }

    private static Optional<String> codeOf(StoredEntity entity) {
        return entity.storedProcedureCode().flatMap(ProcedureBody.Code::code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void routinesAreStoredWithTheirCodeAndTheNextRunWritesNothing(String version) {
        SchemaBatch batch = schema(PAY, PLUS_INT, PLUS_TEXT, ORDERS);
        try (Shop shop = Shop.open(version)) {
            RunReport first = shop.run(batch);

            assertThat(first.status()).as(first.failures().toString()).isEqualTo(Status.OK);
            assertThat(first.created()).isEqualTo(8);
            assertThat(first.routines()).isEqualTo(4);
            StoredEntity pay = stored(shop, "pay").orElseThrow();
            assertThat(codeOf(pay)).contains("BEGIN END");
            assertThat(pay.description()).contains("Pays.");
            assertThat(pay.storedProcedureCode().flatMap(ProcedureBody.Code::language))
                    .contains("SQL");
            assertThat(pay.storedProcedureType())
                    .isEqualTo(
                            version.equals("1.11.0") || version.equals("2.0.0")
                                    ? Optional.of("StoredProcedure")
                                    : Optional.empty());
            assertThat(stored(shop, "plus(text, text)").orElseThrow().storedProcedureCode())
                    .contains(new ProcedureBody.Code(Optional.of("Python"), Optional.of("return a + b")));
            assertThat(stored(shop, "plus(integer, integer)")).isPresent();

            shop.server().requests().clear();
            RunReport second = shop.run(batch);

            assertThat(second.unchanged()).isEqualTo(8);
            assertThat(shop.writes()).isZero();
            assertThat(shop.server().requests().count("GET", "/api/v1/storedProcedures"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "2.0.0"})
    void aChangedRoutineIsOneUpdate(String version) {
        try (Shop shop = Shop.open(version)) {
            shop.run(schema(PAY, ORDERS));

            RunReport report = shop.run(schema(PAY_CHANGED, ORDERS));

            assertThat(report.updated()).isEqualTo(1);
            assertThat(report.unchanged()).isEqualTo(5);
            assertThat(codeOf(stored(shop, "pay").orElseThrow())).contains("BEGIN NULL; END");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "2.0.0"})
    void aDroppedRoutineIsRetiredAndComesBack(String version) {
        try (Shop shop = Shop.open(version)) {
            shop.run(schema(PAY, ORDERS));
            String id = stored(shop, "pay").orElseThrow().id();

            assertThat(shop.run(schema(ORDERS)).retired()).isEqualTo(1);
            assertThat(stored(shop, "pay")).isEmpty();
            assertThat(shop.run(schema(ORDERS)).retired()).isZero();

            RunReport back = shop.run(schema(PAY, ORDERS));

            assertThat(back.updated()).isEqualTo(1);
            assertThat(stored(shop, "pay").orElseThrow().id()).isEqualTo(id);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.11.0"})
    void whatCouldNotBeReadIsNotGone(String version) {
        try (Shop shop = Shop.open(version)) {
            shop.run(schema(PAY, ORDERS));

            RunReport report = shop.run(schema(Set.of(Part.ROUTINES), ORDERS));

            assertThat(report.retired()).isZero();
            assertThat(report.findings()).extracting(Finding::code).contains("vanished-kept");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.6.0"})
    void whoWantsNoRoutinesGetsNoneAndLosesNone(String version) {
        try (Shop shop = Shop.open(version)) {
            shop.run(schema(PAY));
            shop.server().requests().clear();

            RunReport report = shop.run(builder -> builder.routines(false), Samples.source(schema(ORDERS)));

            assertThat(report.retired() + report.created()).isZero();
            assertThat(shop.server().requests().count("*", "/api/v1/storedProcedures.*"))
                    .isZero();
            assertThat(stored(shop, "pay")).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0"})
    void aNameThatIsTooLongIsCutAndStaysUnique(String version) {
        String arguments = "timestamp with time zone, ".repeat(9);
        SchemaBatch batch = schema(
                routine("f", Kind.FUNCTION, arguments + "text", "sql", "1", ""),
                routine("f", Kind.FUNCTION, arguments + "integer", "sql", "2", ""));
        try (Shop shop = Shop.open(version)) {
            RunReport report = shop.run(batch);

            assertThat(report.failures()).isEmpty();
            assertThat(report.created()).isEqualTo(6);
            assertThat(shop.run(batch).unchanged()).isEqualTo(6);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.4.0", "2.0.0"})
    void verifyingRepairsCode(String version) {
        try (Shop shop = Shop.open(version)) {
            shop.run(schema(PAY));
            new Steward(shop.server())
                    .puts(
                            "storedProcedures",
                            "{'name': 'pay', 'databaseSchema': 'shop.shop.public', 'storedProcedureCode':"
                                    + " {'language': 'SQL', 'code': 'theirs'}, 'sourceHash': '"
                                    + stored(shop, "pay")
                                            .orElseThrow()
                                            .sourceHash()
                                            .orElseThrow() + "'}");
            assertThat(codeOf(stored(shop, "pay").orElseThrow())).contains("theirs");

            RunReport report = shop.verify(schema(PAY));

            assertThat(report.updated()).isEqualTo(1);
            assertThat(codeOf(stored(shop, "pay").orElseThrow())).contains("BEGIN END");
        }
    }
}
