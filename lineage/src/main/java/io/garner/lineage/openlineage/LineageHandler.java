package io.garner.lineage.openlineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.garner.config.Secret;
import io.garner.lineage.openlineage.EventReader.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers {@code POST /api/v1/lineage}: 201 when the events are written down, else what is wrong with them. Of several events
 * all are taken or none. Thread-safe.
 */
final class LineageHandler implements HttpHandler {

    static final String PATH = "/api/v1/lineage";

    private static final Logger LOG = LoggerFactory.getLogger(LineageHandler.class);

    private static final String BEARER = "Bearer ";

    private final Spool spool;
    private final Optional<Secret> apiKey;
    private final int mostBytes;
    private final Runnable accepted;
    private final EventReader reader = new EventReader();
    private final ObjectMapper mapper = reader.mapper();

    /** @param accepted told after events were written down */
    LineageHandler(Spool spool, Optional<Secret> apiKey, int mostBytes, Runnable accepted) {
        this.spool = spool;
        this.apiKey = apiKey;
        this.mostBytes = mostBytes;
        this.accepted = accepted;
    }

    private record Answer(int status, String message) {}

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            if (answer.status() == 429) {
                exchange.getResponseHeaders().set("Retry-After", "10");
            }
            if (answer.status() != 201) {
                LOG.warn("{} from {}: {}", answer.status(), exchange.getRemoteAddress(), answer.message());
            }
            byte[] body = mapper.writeValueAsBytes(Map.of("message", answer.message()));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        } catch (RuntimeException e) {
            LOG.warn("A request could not be answered", e);
        }
    }

    private Answer answer(HttpExchange exchange) {
        if (!exchange.getRequestURI().getPath().replaceAll("/+$", "").equals(PATH)) {
            return new Answer(404, "events go to " + PATH);
        } else if (!exchange.getRequestMethod().equals("POST")) {
            return new Answer(405, "events are posted");
        } else if (!isAllowed(exchange)) {
            return new Answer(401, "the bearer token is missing or another one");
        }
        try {
            Optional<byte[]> body = ReceivedBody.of(exchange, mostBytes);
            return body.isEmpty()
                    ? new Answer(413, "the body has more than " + mostBytes + " bytes")
                    : answer(mapper.readTree(body.get()));
        } catch (JsonProcessingException e) {
            return new Answer(400, EventJson.reason(e));
        } catch (IOException e) {
            return new Answer(400, "the body cannot be read: " + e.getMessage());
        }
    }

    private Answer answer(JsonNode body) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        (body.isArray() ? body : List.of(body)).forEach(events::add);
        List<String> lines = new ArrayList<>();
        for (JsonNode event : events) {
            // Reading changes the event, and what is written down is the event as it came.
            if (reader.read(event.deepCopy()) instanceof Reading.Rejected rejected) {
                String which = events.size() > 1 ? "event " + (lines.size() + 1) + ": " : "";
                return new Answer(400, which + rejected.reason());
            }
            lines.add(mapper.writeValueAsString(event));
        }
        return written(lines);
    }

    private Answer written(List<String> lines) {
        try {
            if (!lines.isEmpty() && !spool.add(lines)) {
                return new Answer(429, "too many events wait for the catalog");
            }
        } catch (IOException e) {
            LOG.warn("Events could not be written to the spool", e);
            return new Answer(503, "the events could not be written down");
        }
        accepted.run();
        return new Answer(201, lines.size() == 1 ? "accepted" : lines.size() + " events accepted");
    }

    private boolean isAllowed(HttpExchange exchange) {
        if (apiKey.isEmpty()) {
            return true;
        }
        String header = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        String shown = header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : "";
        // Takes the same time however much of it is right.
        return MessageDigest.isEqual(bytes(apiKey.get().reveal()), bytes(shown));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
