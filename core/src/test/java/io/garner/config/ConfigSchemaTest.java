package io.garner.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfigSchemaTest {

    enum Mode {
        FILL,
        VERIFY_FULL
    }

    record Inner(@Default("5") int size) {}

    record Outer(
            @Doc("Its name.") String name,
            @Default("true") boolean on,
            Optional<Mode> mode,
            @Default("10s") Duration patience,
            @Default("[a]") List<String> include,
            Map<String, Inner> inner) {}

    record Login(Secret password) {}

    @Test
    void saysWhatTheBinderReads() throws JsonProcessingException {
        assertThat(ConfigSchema.of(Outer.class)).isEqualTo(new ObjectMapper().readTree("""
                {"type": "object",
                 "properties": {
                   "name": {"type": "string", "description": "Its name."},
                   "on": {"anyOf": [{"type": "boolean"}, {"type": "string", "pattern": "\\\\$\\\\{[^}]+\\\\}"}],
                          "default": true},
                   "mode": {"anyOf": [{"enum": ["fill", "verify-full"]},
                                      {"type": "string", "pattern": "\\\\$\\\\{[^}]+\\\\}"}]},
                   "patience": {"type": "string", "default": "10s",
                                "pattern": "^(\\\\d+ ?(ms|s|m|h|d)|P.+|.*\\\\$\\\\{[^}]+\\\\}.*)$"},
                   "include": {"type": "array", "items": {"type": "string"}, "default": ["a"]},
                   "inner": {"type": "object", "additionalProperties": {
                       "type": "object",
                       "properties": {"size": {
                           "anyOf": [{"type": "integer"}, {"type": "string", "pattern": "\\\\$\\\\{[^}]+\\\\}"}],
                           "default": 5}},
                       "additionalProperties": false}}},
                 "required": ["name"],
                 "additionalProperties": false}
                """));
    }

    @Test
    void aSecretIsAReferenceInOneOfThreeForms() {
        assertThat(ConfigSchema.of(Login.class).at("/properties/password/oneOf"))
                .hasSize(3);
        assertThat(ConfigSchema.of(Login.class)
                        .at("/properties/password/oneOf/0/pattern")
                        .textValue())
                .isEqualTo("^\\$\\{([A-Za-z_][A-Za-z0-9_]*)\\}$");
    }
}
