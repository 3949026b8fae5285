package io.garner.lineage.openlineage;

import io.garner.source.SourceException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/** Where events go: to the end of a file, one a line, or by POST to a server that takes them. */
public sealed interface EventOutput {

    /**
     * Hands the events over, in order.
     *
     * @return how many
     * @throws SourceException when one cannot be written or is not taken; those before it were
     */
    int write(Stream<String> events);

    /**
     * A file, or a server where the text is an http or https address.
     *
     * @throws IllegalArgumentException when it is no such address, or carries a user; without the text, which may hold a
     *     password then
     */
    static EventOutput of(String target, Optional<String> apiKey) {
        return target.matches("(?i)https?://.*") ? new Server(address(target), apiKey) : new Lines(Path.of(target));
    }

    private static URI address(String target) {
        Optional<URI> address;
        try {
            address = Optional.of(new URI(target)).filter(uri -> uri.getHost() != null);
        } catch (URISyntaxException e) {
            address = Optional.empty();
        }
        URI server = address.orElseThrow(() -> new IllegalArgumentException("that is no address of a server"));
        if (server.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "an address must not carry a user; the key is shown as bearer token in its place");
        }
        return server;
    }

    /** A file of JSON lines. */
    record Lines(Path file) implements EventOutput {

        @Override
        public int write(Stream<String> events) {
            try (BufferedWriter out =
                    Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                int count = 0;
                for (Iterator<String> each = events.iterator(); each.hasNext(); count++) {
                    out.write(each.next());
                    out.write('\n');
                }
                return count;
            } catch (IOException e) {
                throw SourceException.failed(
                        "Writing events to " + file, Faults.reason(e), "Check that the file may be written.", e);
            }
        }
    }

    /**
     * A server.
     *
     * @param apiKey shown as bearer token
     */
    record Server(URI address, Optional<String> apiKey) implements EventOutput {

        private static final Duration PATIENCE = Duration.ofSeconds(30);

        @Override
        public int write(Stream<String> events) {
            HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
            int count = 0;
            for (Iterator<String> each = events.iterator(); each.hasNext(); count++) {
                post(client, each.next());
            }
            return count;
        }

        private void post(HttpClient client, String event) {
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(event));
            apiKey.ifPresent(key -> request.header("Authorization", "Bearer " + key));
            try {
                HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
                if (answer.statusCode() / 100 != 2) {
                    throw refused(answer.statusCode() + " "
                            + answer.body().lines().findFirst().orElse(""));
                }
            } catch (IOException e) {
                throw SourceException.unreachable(
                        "Posting events to " + address,
                        Faults.reason(e),
                        "Check the address and that somebody listens.",
                        e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw refused("the program was asked to end");
            }
        }

        private SourceException refused(String answer) {
            return SourceException.failed(
                    "Posting events to " + address,
                    answer,
                    "Check the address, and the key in OPENLINEAGE_API_KEY if it asks for one.",
                    null);
        }

        @Override
        public String toString() {
            return address.toString();
        }
    }
}
