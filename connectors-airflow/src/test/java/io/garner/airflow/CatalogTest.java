package io.garner.airflow;

import static io.garner.airflow.Documents.table;
import static io.garner.airflow.Documents.task;
import static io.garner.airflow.Documents.v3;
import static io.garner.testkit.assertions.CatalogAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.config.Secret;
import io.garner.ingest.Ingestion;
import io.garner.ingest.RetirePolicy;
import io.garner.ingest.RunReport;
import io.garner.ingest.ServiceIdentity;
import io.garner.model.Column;
import io.garner.model.Constraints;
import io.garner.model.DataType;
import io.garner.model.Database;
import io.garner.model.Fqn;
import io.garner.model.Harvested;
import io.garner.model.Schema;
import io.garner.model.SchemaBatch;
import io.garner.model.Table;
import io.garner.model.TableKind;
import io.garner.model.TypeKind;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.source.Findings;
import io.garner.source.HarvestScope;
import io.garner.source.ServiceFacts;
import io.garner.source.Source;
import io.garner.testkit.junit.CatalogExtension;
import io.garner.testkit.junit.PostgresExtension;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a catalog holds after runs over deployments. */
class CatalogTest {

    @RegisterExtension
    static final PostgresExtension POSTGRES = PostgresExtension.empty();

    @RegisterExtension
    final CatalogExtension catalog = CatalogExtension.version("1.6.0");

    private static final String FROM = "corporate-sql-server.CRM.dbo.customers";
    private static final String TO = "warehouse.staging.public.customers";
    private static final String MOVES = ",\"inlets\":[" + table("corporate-sql-server", "CRM", "dbo", "customers")
            + "],\"outlets\":[" + table("warehouse", "staging", "public", "customers") + "]";

    /** A deployment with two DAGs: one moves customers and starts the other. */
    private static AirflowTables deployment() throws SQLException, IOException {
        String starts =
                ",\"dag_dependencies\":[{\"source\":\"crm\",\"target\":\"report\",\"dependency_type\":\"trigger\","
                        + "\"dependency_id\":\"load\"}]";
        return AirflowTables.create(POSTGRES.server(), 3)
                .dag("crm", v3(3, "crm", starts, task("load", MOVES)))
                .dag("report", v3(3, "report", "", task("mail", "")))
                .sql("INSERT INTO dag_tag (name, dag_id) VALUES ('nightly', 'crm')")
                .run("crm", "r1", "2026-03-01T03:00:00Z", "success", "'2026-03-01T03:10:00Z'")
                .instance("crm", "r1", "load", -1, "'success'");
    }

    @Test
    void twoDeploymentsLieSideBySideAndTheSecondRunWritesNothing() throws Exception {
        tables();
        AirflowTables north = deployment();
        AirflowTables south = deployment();

        clean(run("north", north));
        clean(run("south", south));

        assertThat(catalog)
                .hasPipeline("north.crm")
                .withTasks("load")
                .withRun("Successful")
                .withDescription("Loads crm.")
                .and()
                .hasPipeline("south.crm")
                .withTasks("load")
                .and()
                .hasPipeline("south.report")
                .and()
                .hasLineage(FROM, TO)
                .fromSource("PipelineLineage");
        assertThat(writes()).isPositive();
        catalog.requests().clear();
        assertThat(run("north", north).edges().unchanged()).isEqualTo(2);
        clean(run("south", south));
        assertThat(writes()).as(catalog.requests().all().toString()).isZero();
    }

    @Test
    void aDagThatHasGoneIsRetiredAndItsEdgesAreTakenBack() throws Exception {
        tables();
        AirflowTables airflow = deployment();
        AirflowTables other = deployment();
        clean(run("north", airflow));
        clean(run("south", other));

        airflow.sql("UPDATE dag SET is_stale = true WHERE dag_id = 'crm'");
        RunReport report = run("north", airflow);

        clean(report);
        assertThat(isThere("north.crm")).isFalse();
        assertThat(catalog).hasPipeline("south.crm").and().hasLineage(FROM, TO);

        other.sql("UPDATE dag SET is_stale = true WHERE dag_id = 'crm'");
        clean(run("south", other));

        assertThat(catalog).doesNotHaveLineage(FROM, TO);
    }

    @Test
    void aTaskThatMovesNothingAnyMoreLosesItsEdge() throws Exception {
        tables();
        AirflowTables airflow = deployment();
        clean(run("north", airflow));

        airflow.document("crm", 2, v3(3, "crm", "", task("load", MOVES.replaceFirst(",\"outlets.*", ""))))
                .dag("other", v3(3, "other", "", task("a", MOVES.replaceFirst("\"inlets.*?],", ""))));
        clean(run("north", airflow));

        assertThat(catalog).doesNotHaveLineage(FROM, TO);
    }

    /** What the DAG moves, in services of their own. */
    private void tables() {
        customers("corporate-sql-server", "CRM", "dbo");
        customers("warehouse", "staging", "public");
    }

    private void customers(String service, String database, String schema) {
        Table customers = new Table(
                "customers",
                TableKind.REGULAR,
                Optional.empty(),
                List.of(Column.of("id", 1, DataType.of(TypeKind.INT, "integer"), false)),
                Constraints.NONE,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                OptionalLong.empty());
        SchemaBatch batch = new SchemaBatch(
                new Database(database, Optional.empty()),
                new Schema(schema, Optional.empty()),
                List.of(customers),
                List.of(),
                Set.of());
        ServiceIdentity identity = new ServiceIdentity(
                service,
                new ServiceFacts(
                        "Postgres", Map.of("hostPort", "h:5432", "username", "harvester", "database", database)));
        try (OpenMetadata client = client()) {
            clean(Ingestion.of(service, new Told(batch), identity, client)
                    .build()
                    .run());
        }
    }

    /** A source of one schema. */
    private record Told(SchemaBatch batch) implements Source {

        @Override
        public Stream<Harvested> harvest(HarvestScope scope, Findings findings) {
            return Stream.of(batch);
        }

        @Override
        public void close() {}
    }

    private RunReport run(String service, AirflowTables airflow) {
        AirflowConfig config = airflow.config();
        ServiceIdentity identity = new ServiceIdentity(service, new AirflowProvider().service(config));
        try (OpenMetadata client = client();
                Source source = AirflowTables.open(config, service)) {
            return Ingestion.of(service, source, identity, client)
                    .retire(RetirePolicy.DEFAULT.allowingMass(true))
                    .build()
                    .run();
        }
    }

    private static void clean(RunReport report) {
        assertThat(report.failures()).isEmpty();
    }

    private OpenMetadata client() {
        return OpenMetadata.connect(OpenMetadataConfig.of(
                catalog.server().url(), Secret.of(() -> catalog.server().botToken())));
    }

    private boolean isThere(String pipeline) {
        try (OpenMetadata client = client()) {
            return client.find(EntityType.PIPELINE, Fqn.parse(pipeline)).isPresent();
        }
    }

    private long writes() {
        return catalog.requests().all().stream()
                .filter(request -> !request.method().equals("GET"))
                .count();
    }
}
