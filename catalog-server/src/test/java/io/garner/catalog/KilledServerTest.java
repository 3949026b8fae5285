package io.garner.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.catalog.Rest.Answer;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** kill -9 in the middle of writing: what was answered is there afterwards, and nothing by half. */
@Isolated
class KilledServerTest {

    private static final int ROUNDS = 3;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    /** What each table was last answered 2xx to be, and what was last asked of it. */
    private final Map<String, String> answered = new ConcurrentHashMap<>();

    private final Map<String, String> asked = new ConcurrentHashMap<>();

    @Test
    void losesNothingThatItAnsweredAndKeepsNothingByHalf(@TempDir Path folder) throws Exception {
        System.out.println("KilledServerTest: seed " + seed);
        ServerProcess server = ServerProcess.start(folder);
        try {
            String token = server.botToken();
            prepare(server.withToken(token));
            for (int round = 0; round < ROUNDS; round++) {
                Rest bot = server.withToken(token);
                killWhileWriting(server, bot, round);
                server = ServerProcess.start(folder);
                assertThat(server.botToken()).isEqualTo(token);
                everythingIsThere(server.withToken(token));
                nothingIsHalf(server.withToken(token));
            }
            assertThat(answered).hasSizeGreaterThan(ROUNDS * Together.WRITERS);
        } finally {
            server.close();
        }
    }

    /** A schema beside the others, to be deleted and restored with all that is in it. */
    private static void prepare(Rest bot) {
        bot.withSchema();
        bot.put("databaseSchemas", "{\"name\": \"whole\", \"database\": \"pg.pagila\"}");
        for (int i = 0; i < 60; i++) {
            bot.put("tables", "{\"name\": \"w" + i + "\", \"databaseSchema\": \"pg.pagila.whole\", \"columns\": []}");
        }
    }

    private void killWhileWriting(ServerProcess server, Rest bot, int round) throws Exception {
        Thread killer = killer(server);
        killer.start();
        Thread deleter = new Thread(() -> untilKilled(() -> deleteAndRestore(bot)), "deleter");
        deleter.start();
        Together.run(writer -> {
            int[] next = {0};
            untilKilled(() -> write(bot, "r" + round + "_" + writer + "_" + next[0]++ / 2));
            return true;
        });
        deleter.join(30_000);
        killer.join(30_000);
        server.kill();
    }

    private Thread killer(ServerProcess server) {
        int moment = 200 + random.nextInt(900);
        return new Thread(() -> {
            try {
                Thread.sleep(moment);
                server.kill();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void untilKilled(Runnable work) {
        try {
            for (int i = 0; i < 100_000; i++) {
                work.run();
            }
        } catch (UncheckedIOException e) {
            // The server is gone: that is what this test is about.
        }
    }

    /** Each table is written twice, so that there are creations, updates and histories. */
    private void write(Rest bot, String name) {
        String url = "http://source/" + System.nanoTime();
        asked.put(name, url);
        int status =
                bot.putTable(name, "'columns': [], 'sourceUrl': '" + url + "'").status();
        assertThat(status).isIn(200, 201);
        answered.put(name, url);
    }

    private static void deleteAndRestore(Rest bot) {
        String id = bot.get("databaseSchemas/name/pg.pagila.whole?include=all").id();
        bot.delete("databaseSchemas/" + id + "?recursive=true");
        bot.put("databaseSchemas/restore", "{\"id\": \"" + id + "\"}");
    }

    private void everythingIsThere(Rest bot) {
        Map<String, String> listed = new ConcurrentHashMap<>();
        bot.get("tables?limit=100000&databaseSchema=pg.pagila.public")
                .json()
                .path("data")
                .forEach(table -> listed.put(
                        table.path("name").asText(), table.path("sourceUrl").asText()));
        assertThat(listed.keySet()).containsAll(answered.keySet());
        // The last request of a writer may have been kept without an answer.
        answered.forEach((name, url) -> assertThat(listed.get(name)).as(name).isIn(url, asked.get(name)));
        answered.putAll(listed);
        answered.keySet().stream().limit(50).forEach(name -> isWhole(bot, name));
    }

    private void isWhole(Rest bot, String name) {
        Answer table = bot.getTable(name, "");
        assertThat(table.status()).as(name).isEqualTo(200);
        assertThat(table.text("sourceUrl")).isEqualTo(answered.get(name));
        Answer versions = bot.get("tables/" + table.id() + "/versions");
        assertThat(versions.json().path("versions")).hasSize((int) Math.round(table.version() * 10));
        assertThat(bot.get("tables/" + table.id()).text("name")).isEqualTo(name);
    }

    private static void nothingIsHalf(Rest bot) {
        boolean deleted = bot.get("databaseSchemas/name/pg.pagila.whole?include=all")
                .json()
                .path("deleted")
                .asBoolean();
        Answer tables = bot.get("tables?limit=100&include=all&databaseSchema=pg.pagila.whole");
        Set<Boolean> states = IntStream.range(0, 60)
                .mapToObj(i -> tables.at("/data/" + i + "/deleted").asBoolean())
                .collect(Collectors.toSet());
        assertThat(tables.at("/paging/total").asInt()).isEqualTo(60);
        assertThat(states).containsExactly(deleted);
    }
}
