package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Members of database services, databases, schemas and procedures in the versions on both sides of their gate. */
class DatabaseGatesTest {

    private static final String SERVICES = "services/databaseServices";

    @ParameterizedTest(name = "{0} {1}: not yet in {2}, in {3} and later")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                SERVICES + "| 'owners': []| 1.4.0| 1.5.0",
                SERVICES + "| 'domains': []| 1.8.0| 1.9.0",
                SERVICES + "| 'dataProducts': []| 1.3.0| 1.4.0",
                "databases| 'owners': []| 1.4.0| 1.5.0",
                "databases| 'domains': []| 1.8.0| 1.9.0",
                "databases| 'dataProducts': []| 1.3.0| 1.4.0",
                "databases| 'sourceHash': 'abc'| 1.3.0| 1.4.0",
                "databaseSchemas| 'owners': []| 1.4.0| 1.5.0",
                "databaseSchemas| 'domains': []| 1.8.0| 1.9.0",
                "databaseSchemas| 'dataProducts': []| 1.3.0| 1.4.0",
                "databaseSchemas| 'sourceHash': 'abc'| 1.3.0| 1.4.0",
                "storedProcedures| 'owners': []| 1.4.0| 1.5.0",
                "storedProcedures| 'domains': []| 1.8.0| 1.9.0",
                "storedProcedures| 'dataProducts': []| 1.3.0| 1.4.0",
                "storedProcedures| 'sourceHash': 'abc'| 1.3.0| 1.4.0",
                "storedProcedures| 'storedProcedureCode': {'language': 'External', 'code': 'x'}| 1.3.0| 1.4.0",
                "storedProcedures| 'storedProcedureType': 'Function'| 1.10.0| 1.11.0"
            })
    void comesWithItsVersion(String collection, String member, String tooEarly, String since) {
        Gated.assertRefused(tooEarly, collection, member);
        Gated.assertTaken(since, collection, member);
        Gated.assertTaken("2.0.0", collection, member);
    }

    @ParameterizedTest(name = "{0} {1}: still in {2}, gone in {3}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                SERVICES + "| 'owner': {'id': 'ADMIN', 'type': 'user'}| 1.4.0| 1.5.0",
                "databases| 'owner': {'id': 'ADMIN', 'type': 'user'}| 1.4.0| 1.5.0",
                "databaseSchemas| 'owner': {'id': 'ADMIN', 'type': 'user'}| 1.4.0| 1.5.0",
                "storedProcedures| 'owner': {'id': 'ADMIN', 'type': 'user'}| 1.4.0| 1.5.0"
            })
    void goesWithItsVersion(String collection, String member, String last, String tooLate) {
        Gated.assertTaken("1.2.0", collection, member);
        Gated.assertTaken(last, collection, member);
        Gated.assertRefused(tooLate, collection, member);
        Gated.assertRefused("2.0.0", collection, member);
    }

    @ParameterizedTest(name = "{0} of one domain up to 1.8")
    @ValueSource(strings = {SERVICES, "databases", "databaseSchemas", "storedProcedures"})
    void domainIsAnUnknownMemberFrom19On(String collection) {
        assertThat(Gated.put("1.8.0", collection, "'domain': 'nowhere'").message())
                .isEqualTo("domain instance for nowhere not found");
        assertThat(Gated.put("1.9.0", collection, "'domain': 'nowhere'").message())
                .startsWith("Unrecognized field \"domain\"");
    }

    @ParameterizedTest(name = "service type {0}: not yet in {1}, in {2} and later")
    @CsvSource({
        "BigTable, 1.3.0, 1.4.0",
        "Doris, 1.3.0, 1.4.0",
        "Iceberg, 1.3.0, 1.4.0",
        "SAS, 1.3.0, 1.4.0",
        "UnityCatalog, 1.3.0, 1.4.0",
        "SapErp, 1.5.0, 1.6.0",
        "Synapse, 1.5.0, 1.6.0",
        "Teradata, 1.5.0, 1.6.0"
    })
    void serviceTypesComeWithTheirVersion(String type, String tooEarly, String since) {
        Gated.assertRefused(tooEarly, SERVICES, "'serviceType': '" + type + "'");
        Gated.assertTaken(since, SERVICES, "'serviceType': '" + type + "'");
        Gated.assertTaken("2.0.0", SERVICES, "'serviceType': '" + type + "'");
    }

    @ParameterizedTest(name = "{1} of a {0} connection: not yet in {2}, in {3} and later")
    @CsvSource({
        "Postgres, sampleDataStorageConfig, 1.3.0, 1.4.0",
        "Postgres, supportsDataDiff, 1.5.0, 1.6.0",
        "Postgres, schemaFilterPattern, 1.10.0, 1.11.0",
        "Postgres, storedProcedureFilterPattern, 1.12.0, 1.13.0",
        "Postgres, queryStatementSource, 1.12.0, 1.13.0",
        "Mssql, schemaFilterPattern, 1.10.0, 1.11.0",
        "Mssql, encrypt, 1.11.0, 1.12.0",
        "Mssql, trustServerCertificate, 1.11.0, 1.12.0",
        "Mssql, sslConfig, 1.11.0, 1.12.0"
    })
    void connectionMembersComeWithTheirVersion(String type, String member, String tooEarly, String since) {
        String body = "'serviceType': '" + type + "', 'connection': {'config': {'" + member + "': {}}}";
        Gated.assertRefused(tooEarly, SERVICES, body);
        Gated.assertTaken(since, SERVICES, body);
        Gated.assertTaken("2.0.0", SERVICES, body);
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void retentionPeriodBelongsToDatabasesAndSchemas(String version) {
        Gated.assertTaken(version, "databases", "'retentionPeriod': 'P30D'");
        Gated.assertTaken(version, "databaseSchemas", "'retentionPeriod': 'P30D'");
        Gated.assertRefused(version, "storedProcedures", "'retentionPeriod': 'P30D'");
        Gated.assertRefused(version, SERVICES, "'retentionPeriod': 'P30D'");
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void lifeCycleIsNoMemberOfADatabaseService(String version) {
        Gated.assertTaken(version, "databases", "'lifeCycle': {}");
        Gated.assertRefused(version, SERVICES, "'lifeCycle': {}");
        Gated.assertRefused(version, SERVICES, "'scheduleInterval': '0 1 * * *'");
    }

    @ParameterizedTest(name = "{0} characters of sourceHash")
    @ValueSource(ints = {0, 33})
    void sourceHashHasUpTo32Characters(int length) {
        Gated.assertRefused("1.4.0", "databases", "'sourceHash': '" + "a".repeat(length) + "'");
        Gated.assertTaken("1.4.0", "databases", "'sourceHash': '" + "a".repeat(32) + "'");
    }

    @ParameterizedTest(name = "{0}: {1} in 1.3, {2} in 1.4")
    @CsvSource({
        SERVICES + ", 128, 256",
        "databases, 128, 256",
        "databaseSchemas, 128, 256",
        "storedProcedures, 256, 256"
    })
    void namesGrowWith14(String collection, int before, int since) {
        for (String version : new String[] {"1.2.0", "1.3.0"}) {
            Gated.assertTaken(version, collection, "'name': '" + "n".repeat(before) + "'");
            Gated.assertRefused(version, collection, "'name': '" + "n".repeat(before + 1) + "'");
        }
        Gated.assertTaken("1.4.0", collection, "'name': '" + "n".repeat(since) + "'");
        Gated.assertRefused("1.4.0", collection, "'name': '" + "n".repeat(since + 1) + "'");
    }
}
