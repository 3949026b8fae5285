package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static io.garner.catalog.governance.Governed.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomPropertyValuesFitTest {

    @ParameterizedTest(name = "{0}: {1} fits, {2} does not")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "integer | 1 | 'one'",
                "string | 'one' | 1",
                "markdown | '**one**' | true",
                "email | 'jane@example.org' | 'jane'",
                "timestamp | 1767225600000 | 'now'",
                "timeInterval | {'start': 1, 'end': 2} | {'begin': 1}"
            })
    void valueKeepsToTheFieldType(String fieldType, String good, String bad) {
        on("1.2.0", it -> {
            CustomFields.define(it, "own", fieldType);
            assertThat(it.put("good", "'extension': {'own': " + good + "}").status())
                    .isEqualTo(201);
            Answer refused = it.put("bad", "'extension': {'own': " + bad + "}");
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.message()).startsWith("Custom field own has invalid JSON [");
        });
    }

    @Test
    void enumTakesItsValuesAlone() {
        on("1.4.0", it -> {
            Answer defined = CustomFields.define(
                    it,
                    "table",
                    "colour",
                    "enum",
                    ", 'customPropertyConfig': {'config': {'values': ['red', 'blue'], 'multiSelect': false}}");
            assertThat(defined.status()).as(defined.response().body()).isEqualTo(200);
            assertThat(it.put("good", "'extension': {'colour': ['red']}").status())
                    .isEqualTo(201);
            assertThat(it.put("bad", "'extension': {'colour': ['green']}").status())
                    .isEqualTo(400);
        });
    }

    @Test
    void patchIsCheckedToo() {
        on("1.6.0", it -> {
            CustomFields.define(it, "cost", "integer");
            String id = it.put("t", "").id();
            assertThat(it.bot()
                            .patch(
                                    "tables/" + id,
                                    quoted("[{'op': 'add', 'path': '/extension', 'value': {'cost': 'much'}}]"))
                            .status())
                    .isEqualTo(400);
            assertThat(it.bot()
                            .patch(
                                    "tables/" + id,
                                    quoted("[{'op': 'add', 'path': '/extension', 'value': {'cost': 3}}]"))
                            .at("/extension/cost")
                            .asInt())
                    .isEqualTo(3);
        });
    }
}
