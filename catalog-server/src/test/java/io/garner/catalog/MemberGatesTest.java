package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each member and value of tables one version too early, or too late, and where it belongs. */
class MemberGatesTest {

    private static final String COLUMN = "'columns': [{'name': 'a', 'dataType': 'INT'}]";

    @ParameterizedTest(name = "{1}: not yet in {2}, in {3} and later")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                COLUMN + "| 'sourceHash': 'abc'| 1.2.0| 1.4.0",
                COLUMN + "| 'schemaDefinition': 'select 1'| 1.2.0| 1.4.0",
                COLUMN + "| 'tableType': 'Dynamic'| 1.2.0| 1.4.0",
                COLUMN
                        + "| 'tablePartition': {'columns': [{'columnName': 'a', 'intervalType': 'TIME-UNIT'}]}| 1.2.0| 1.4.0",
                COLUMN + "| 'owners': []| 1.4.0| 1.5.0",
                "'columns': [{'name': 'a', 'dataType': 'BIT'}]| 'displayName': 'bit'| 1.5.0| 1.6.0",
                "'columns': [{'name': 'a', 'dataType': 'MONEY'}]| 'displayName': 'money'| 1.4.0| 1.6.0",
                COLUMN + "| 'tableConstraints': [{'constraintType': 'UNIQUE', 'columns': ['a'],"
                        + " 'relationshipType': 'ONE_TO_ONE'}]| 1.6.0| 1.7.0",
                COLUMN + "| 'domains': []| 1.8.0| 1.9.0",
                COLUMN + "| 'tableConstraints': [{'constraintType': 'CLUSTER_KEY', 'columns': ['a']}]| 1.9.0| 1.11.0",
                "'columns': [{'name': 'a', 'dataType': 'HIERARCHYID'}]| 'displayName': 'h'| 1.10.0| 1.11.0",
                "'columns': [{'name': 'a', 'dataType': 'UINT'}]| 'displayName': 'u'| 1.2.0| 1.4.0",
                "'columns': [{'name': 'a', 'dataType': 'INT', 'extension': {}}]| 'displayName': 'e'| 1.12.0| 1.13.0",
                COLUMN + "| 'dataModel': {'modelType': 'DBT', 'sql': 'select 1'}| 1.3.0| 1.4.0",
                COLUMN + "| 'locationPath': '/data'| 1.10.0| 1.11.0",
                COLUMN + "| 'tableType': 'Stream'| 1.10.0| 1.11.0",
                COLUMN + "| 'tableType': 'Stage'| 1.12.0| 1.13.0",
                COLUMN + "| 'tableType': 'SemanticView'| 1.13.0| 2.0.0",
                COLUMN + "| 'tags': [{'tagFQN': 'Tier.Tier1', 'source': 'Classification', 'labelType': 'Generated',"
                        + " 'state': 'Confirmed'}]| 1.10.0| 1.11.0"
            })
    void comesWithItsVersion(String columns, String member, String tooEarly, String since) {
        assertThat(put(tooEarly, columns + ", " + member).status()).isEqualTo(400);
        assertThat(put(since, columns + ", " + member).status()).isEqualTo(201);
        assertThat(put("2.0.0", columns + ", " + member).status()).isEqualTo(201);
    }

    @ParameterizedTest(name = "{0}: still in {1}, gone in {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'tableType': 'View', 'viewDefinition': 'select 1'| 1.2.0| 1.4.0",
                "'tablePartition': {'columns': ['a'], 'intervalType': 'TIME-UNIT'}| 1.2.0| 1.4.0",
                "'owner': {'id': 'ADMIN', 'type': 'user'}| 1.4.0| 1.5.0",
            })
    void goesWithItsVersion(String member, String last, String tooLate) {
        assertThat(put(last, COLUMN + ", " + member).status()).isEqualTo(201);
        assertThat(put(tooLate, COLUMN + ", " + member).status()).isEqualTo(400);
        assertThat(put("2.0.0", COLUMN + ", " + member).status()).isEqualTo(400);
    }

    @ParameterizedTest(name = "in {0}")
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void dataProductsLifeCycleAndRetentionPeriodAreMembersOfATableInEveryVersion(String version) {
        assertThat(put(version, COLUMN + ", 'dataProducts': [], 'lifeCycle': {}, 'retentionPeriod': 'P30D'")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void domainIsAnUnknownMemberFrom19On() {
        Answer known = put("1.8.0", COLUMN + ", 'domain': 'nowhere'");
        assertThat(known.message()).isEqualTo("domain instance for nowhere not found");
        assertThat(put("1.9.0", COLUMN + ", 'domain': 'nowhere'").message())
                .startsWith("Unrecognized field \"domain\"");
    }

    @Test
    void unknownMembersAreNamedWithTheirClass() {
        Answer answer = put("1.2.0", COLUMN + ", 'bogus': 1");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("code").asInt()).isEqualTo(400);
        assertThat(answer.message())
                .startsWith(
                        "Unrecognized field \"bogus\" (class org.openmetadata.schema.api.data.CreateTable), not marked"
                                + " as ignorable (19 known properties: ");
    }

    @Test
    void unknownMembersOfColumnsAreRefusedToo() {
        assertThat(put("1.6.0", "'columns': [{'name': 'a', 'dataType': 'INT', 'bogus': 1}]")
                        .message())
                .startsWith("Unrecognized field \"bogus\" (class org.openmetadata.schema.type.Column)");
    }

    @Test
    void unknownValuesAreRefused() {
        assertThat(put("1.2.0", "'columns': [{'name': 'a', 'dataType': 'NOPE'}]")
                        .message())
                .startsWith(
                        "Cannot construct instance of `org.openmetadata.schema.type.ColumnDataType`, problem: NOPE");
    }

    @Test
    void missingMembersAreRefused() {
        assertThat(put("1.2.0", "'tableType': 'Regular'").message()).isEqualTo("[columns must not be null]");
    }

    @Test
    void nullMeansAbsent() {
        assertThat(put("1.2.0", COLUMN + ", 'description': null, 'tableType': null")
                        .status())
                .isEqualTo(201);
    }

    private static Answer put(String version, String members) {
        try (CatalogServer server = CatalogServer.start(version)) {
            Rest rest = Rest.asBot(server).withSchema();
            String admin = rest.get("users/name/admin").id();
            return rest.putTable("t", members.replace("ADMIN", admin));
        }
    }
}
