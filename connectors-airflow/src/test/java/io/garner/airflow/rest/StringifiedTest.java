package io.garner.airflow.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first forms are Airflow 2.11's own answers. */
class StringifiedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "airflow.datasets.Dataset@version=1(uri=postgres://localhost:5432/staging/public/nightly,extra=None)"
                        + " | {\"uri\":\"postgres://localhost:5432/staging/public/nightly\"}",
                "airflow.datasets.DatasetAlias@version=0(name=daily_exports)"
                        + " | {\"__type\":\"dataset_alias\",\"__var\":{\"name\":\"daily_exports\"}}",
                "unusual_prefix_04bd_inlets_objects.Entity@version=0(entity=metadata.generated.schema.entity.data.table"
                        + ".Table,fqn=pagila.pagila.public.film,key=films) | \"{\\\"entity\\\":\\\"metadata.generated"
                        + ".schema.entity.data.table.Table\\\",\\\"fqn\\\":\\\"pagila.pagila.public.film\\\","
                        + "\\\"key\\\":\\\"films\\\"}\"",
                "airflow.datasets.Dataset@version=1(uri=s3://b/k?a,b=1,extra={'x': 1}) | {\"uri\":\"s3://b/k?a,b=1\"}",
                "airflow.lineage.entities.Table@version=1(database=d,cluster=c,name=o'hara)"
                        + " | \"Table(database='d', cluster='c', name='o\\\\'hara')\"",
                "openlineage.client.event_v2.Dataset@version=0(namespace=postgres://wh:5432,name=db.s.t,facets={})"
                        + " | \"Dataset(namespace='postgres://wh:5432', name='db.s.t', facets='{}')\"",
                "warehouse.staging.public.actor | \"warehouse.staging.public.actor\""
            })
    void isWhatASerializedDagHasInItsPlace(String text, String element) {
        assertThat(Stringified.element(TextNode.valueOf(text))).hasToString(element);
    }

    @Test
    void aDictionaryStaysOne() {
        assertThat(Stringified.element(Rows.json("{'table': 'a@version=1(b)'}")))
                .isEqualTo(Rows.json("{'table': 'a@version=1(b)'}"));
    }
}
