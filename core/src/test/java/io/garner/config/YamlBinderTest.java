package io.garner.config;

import static io.garner.config.Bound.bind;
import static io.garner.config.Bound.problems;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class YamlBinderTest {

    enum Mode {
        FILL,
        VERIFY_FULL
    }

    record Limits(@Default("10") int most, @Default("30s") Duration patience) {
        Limits {
            if (most < 1) {
                throw new IllegalArgumentException("most must be at least 1");
            }
        }
    }

    record Everything(
            String name,
            int port,
            long rows,
            boolean tls,
            double ratio,
            Mode mode,
            Duration timeout,
            Path file,
            URI url,
            Optional<String> comment,
            List<String> include,
            Map<String, Integer> weights,
            Limits limits) {}

    record Server(
            @Doc("Where the server is.") String host,
            @Default("5432") int port,
            Optional<Mode> mode) {}

    record Fleet(
            Map<String, Server> servers, @Default("[a, b]") List<String> zones) {}

    record Waits(Duration pause) {}

    record Flag(boolean on) {}

    record Parts(YamlNode first, Map<String, YamlNode> rest) {}

    @Test
    void bindsEveryKindOfComponent() {
        Everything bound = bind("""
                name: pagila
                port: 5432
                rows: 5000000000
                tls: true
                ratio: 0.5
                mode: verify-full
                timeout: 5m
                file: /etc/ca.pem
                url: http://localhost:8585/api
                comment: a comment
                include: [one, two]
                weights: {x: 1, y: 2}
                limits: {most: 3}
                """, Everything.class);

        assertThat(bound)
                .isEqualTo(new Everything(
                        "pagila",
                        5432,
                        5_000_000_000L,
                        true,
                        0.5,
                        Mode.VERIFY_FULL,
                        Duration.ofMinutes(5),
                        Path.of("/etc/ca.pem"),
                        URI.create("http://localhost:8585/api"),
                        Optional.of("a comment"),
                        List.of("one", "two"),
                        Map.of("x", 1, "y", 2),
                        new Limits(3, Duration.ofSeconds(30))));
    }

    @Test
    void readsDurationsInWordsAndInIso() {
        assertThat(bind("pause: 500ms", Waits.class).pause()).isEqualTo(Duration.ofMillis(500));
        assertThat(bind("pause: 10s", Waits.class).pause()).isEqualTo(Duration.ofSeconds(10));
        assertThat(bind("pause: PT10S", Waits.class).pause()).isEqualTo(Duration.ofSeconds(10));
        assertThat(problems("pause: 10", Waits.class))
                .containsExactly(
                        "line 1, column 8: pause: \"10\" is no duration; write 500ms, 10s, 5m, 2h, 1d or PT10S");
    }

    @Test
    void fillsInWhatMayBeLeftOut() {
        assertThat(bind("servers: {a: {host: h}}", Fleet.class))
                .isEqualTo(new Fleet(Map.of("a", new Server("h", 5432, Optional.empty())), List.of("a", "b")));
    }

    @Test
    void aKeyWithoutAValueCountsAsLeftOut() {
        assertThat(bind("host: h\nport:\nmode: ~", Server.class)).isEqualTo(new Server("h", 5432, Optional.empty()));
    }

    @Test
    void refusesAnUnknownKeyAndNamesTheNearest() {
        assertThat(problems("host: h\nprot: 5432", Server.class))
                .containsExactly("line 2, column 1: the key \"prot\" is unknown; did you mean \"port\"?");
        assertThat(problems("host: h\nuser: x", Server.class))
                .containsExactly("line 2, column 1: the key \"user\" is unknown; known are host, port, mode");
        assertThat(problems("HOST: h", Server.class))
                .contains("line 1, column 1: the key \"HOST\" is unknown; did you mean \"host\"?");
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertThat(problems("host: h\nhost: i", Server.class))
                .containsExactly("line 2, column 1: the key \"host\" stands here twice");
        assertThat(problems("servers:\n  a: {host: h}\n  a: {host: i}", Fleet.class))
                .contains("line 3, column 3: servers: the key \"a\" stands here twice");
    }

    @Test
    void namesAMissingKeyWithItsMeaning() {
        assertThat(problems("servers:\n  a:\n    port: 1", Fleet.class))
                .containsExactly("line 3, column 5: servers.a: the key \"host\" is missing: Where the server is.");
    }

    @Test
    void explainsEachWrongValue() {
        assertThat(problems("host: h\nport: many", Server.class))
                .containsExactly("line 2, column 7: port: \"many\" is no whole number");
        assertThat(problems("host: h\nport: 99999999999", Server.class))
                .containsExactly("line 2, column 7: port: \"99999999999\" is out of range");
        assertThat(problems("host: h\nmode: best", Server.class))
                .containsExactly("line 2, column 7: mode: \"best\" is none of fill, verify-full");
        assertThat(problems("on: yes", Flag.class))
                .containsExactly("line 1, column 5: on: \"yes\" is neither true nor false");
        assertThat(problems("host: [h]", Server.class))
                .containsExactly("line 1, column 7: host: a single value is expected here");
        assertThat(problems("servers: 5", Fleet.class))
                .containsExactly("line 1, column 10: servers: keys with values are expected here");
        assertThat(problems("servers: {a: {host: h}}\nzones: z", Fleet.class))
                .containsExactly("line 2, column 8: zones: a list is expected here: [one, another]");
    }

    @Test
    void tellsAllProblemsAtOnce() {
        assertThat(problems("servers:\n  a: {prot: 1}\n  b: {host: h, port: x}\nzone: z", Fleet.class))
                .containsExactly(
                        "line 4, column 1: the key \"zone\" is unknown; did you mean \"zones\"?",
                        "line 2, column 7: servers.a: the key \"prot\" is unknown; did you mean \"port\"?",
                        "line 2, column 6: servers.a: the key \"host\" is missing: Where the server is.",
                        "line 3, column 22: servers.b.port: \"x\" is no whole number");
    }

    @Test
    void aRecordThatRefusesItsValuesIsAProblemAtItsPlace() {
        record Holder(Limits limits) {}
        assertThat(problems("limits:\n  most: 0", Holder.class))
                .containsExactly("line 2, column 3: limits: most must be at least 1");
    }

    @Test
    void resolvesReferencesInEveryScalar() {
        Map<String, String> environment = Map.of("HOST", "db1", "PORT", "6543", "DATA", "${HOST}");
        assertThat(bind("host: ${HOST}.local\nport: ${PORT}", Server.class, environment))
                .isEqualTo(new Server("db1.local", 6543, Optional.empty()));
        assertThat(bind("host: ${NONE:-localhost}", Server.class).host()).isEqualTo("localhost");
        assertThat(bind("host: $${HOST}", Server.class, environment).host()).isEqualTo("${HOST}");
        assertThat(bind("host: ${DATA}", Server.class, environment).host()).isEqualTo("${HOST}");
    }

    @Test
    void namesEveryUnsetVariable() {
        assertThat(problems("host: ${A}-${B}\nport: ${C}", Server.class))
                .containsExactly(
                        "line 1, column 7: host: the environment variable A is not set",
                        "line 1, column 7: host: the environment variable B is not set",
                        "line 2, column 7: port: the environment variable C is not set");
    }

    @Test
    void neverAsksTheLookupsThatRunScripts() {
        assertThat(problems("host: ${script:javascript:1+1}", Server.class))
                .containsExactly("line 1, column 7: host: ${script:javascript:1+1} is no reference;"
                        + " write ${VARIABLE} or ${VARIABLE:-default}");
    }

    @Test
    void doesNotShowTheValueOfAVariable() {
        assertThat(problems("host: h\nport: ${PORT}", Server.class, Map.of("PORT", "hunter2")))
                .containsExactly("line 2, column 7: port: \"${PORT}\" resolves to a value that is no whole number");
    }

    @Test
    void doesNotShowWhatFollowsAColonWithoutABlank() {
        assertThat(problems("{host: h, password:hunter2}", Server.class))
                .containsExactly("line 1, column 11: the key \"password\" needs a blank after its colon");
    }

    @Test
    void leavesPartsToBeBoundLater() {
        Parts parts = bind("first: {host: h}\nrest:\n  a: {host: '${UNSET}'}", Parts.class);

        assertThat(new YamlBinder(Environment.of(Map.of()))
                        .bind(parts.first(), Server.class)
                        .host())
                .isEqualTo("h");
        assertThat(parts.rest()).containsOnlyKeys("a");
    }

    @Test
    void oneMappingMayBeReadByTwoRecords() {
        record Kind(String type) {}
        YamlNode node = YamlDocument.parse("type: x\nhost: h\ntpe: y", "test.yaml");
        YamlBinder binder = new YamlBinder(Environment.of(Map.of()));

        assertThat(binder.bind(node.only("type"), Kind.class).type()).isEqualTo("x");
        assertThatThrownBy(() -> binder.bind(node.without("type"), Server.class))
                .hasMessageContaining("line 3, column 1: the key \"tpe\" is unknown; did you mean \"type\"?");
    }
}
