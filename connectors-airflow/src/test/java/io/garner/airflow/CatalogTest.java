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
import io.garner.model.Fqn;
import io.garner.openmetadata.EntityType;
import io.garner.openmetadata.OpenMetadata;
import io.garner.openmetadata.OpenMetadataConfig;
import io.garner.source.Source;
import io.garner.testkit.CatalogTables;
import io.garner.testkit.junit.CatalogExtension;
import io.garner.testkit.junit.PostgresExtension;
import java.io.IOException;
import java.sql.SQLException;
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
        try (OpenMetadata client = client()) {
            CatalogTables.of(client).table(FROM, "id").table(TO, "id");
        }
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
