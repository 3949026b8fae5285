package io.garner.openmetadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.openmetadata.Outcome.Effect;
import io.garner.openmetadata.Transport.Answer;
import io.garner.openmetadata.Transport.Call;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * {@code PUT /v1/<collection>/bulk}: many entities in one request, from 1.11 on. It only ever tells what is stored. A row
 * that the server failed, a request that it would not take, an answer that got lost: all of these are for the caller to
 * send again one by one, which does no harm and brings the server's words for each. A server that turns out to have no
 * such endpoint is not asked again; one that finds a request too large gets half as many rows from then on. Thread-safe;
 * lives as long as a run.
 */
public final class BulkPuts {

    /** What the official load script sends at once; the limit of a server was never seen. */
    static final int MOST_ROWS = 100;

    /** Far below the limits of proxies that somebody raised; the smallest common default, 1 MB, answers 413. */
    static final int MOST_BYTES = 4 << 20;

    /**
     * One entity to store.
     *
     * @param kept what the stored entity has and the body does not say
     */
    public record Row(Record body, Kept kept) {}

    private final OpenMetadata catalog;
    private final AtomicInteger mostRows;

    BulkPuts(OpenMetadata catalog) {
        this.catalog = catalog;
        this.mostRows = new AtomicInteger(catalog.dialect().hasBulkPuts() ? MOST_ROWS : 1);
    }

    /** How many rows to give at once; with 1, single requests are the way. */
    public int mostRows() {
        return mostRows.get();
    }

    /** Sends the rows and tells what the server stored, by fully qualified name. */
    public Map<String, Effect> put(EntityType type, List<Row> rows) {
        Map<String, Effect> stored = new HashMap<>();
        ArrayNode batch = JsonNodeFactory.instance.arrayNode();
        int bytes = 0;
        for (Row row : rows) {
            ObjectNode json = catalog.jsonOf(type, row.body(), row.kept());
            int size = Json.bytes(json).length + 1;
            if (!batch.isEmpty() && bytes + size > MOST_BYTES) {
                send(type, batch, stored);
                batch = JsonNodeFactory.instance.arrayNode();
                bytes = 0;
            }
            batch.add(json);
            bytes += size;
        }
        send(type, batch, stored);
        return stored;
    }

    private void send(EntityType type, ArrayNode batch, Map<String, Effect> stored) {
        if (batch.size() < 2 || mostRows.get() < 2) {
            return;
        }
        Call call = new Call("PUT", "v1/" + type.path() + "/bulk", Map.of("async", "false"), Optional.of(batch));
        Optional<Answer> answer = catalog.sendWrite(call);
        if (answer.isEmpty()) {
            shrinkTo(batch.size() / 2);
        } else if (Answers.isTooLarge(answer.get())) {
            shrinkTo(batch.size() / 2);
            send(type, part(batch, 0, batch.size() / 2), stored);
            send(type, part(batch, batch.size() / 2, batch.size()), stored);
        } else if (!noteStored(answer.get(), stored) && Answers.isNoEndpoint(answer.get())) {
            shrinkTo(1);
        }
    }

    /** The answer is a 200 even when every row failed; each row has its own status. */
    private static boolean noteStored(Answer answer, Map<String, Effect> stored) {
        if (!Answers.isSuccess(answer)) {
            return false;
        }
        JsonNode passed = Json.object(answer.body())
                .map(result -> result.path("successRequest"))
                .orElseGet(MissingNode::getInstance);
        passed.forEach(row -> stored.put(
                row.path("request").asText(),
                Answers.isCreated(row.path("status").asInt()) ? Effect.CREATED : Effect.UPDATED));
        return true;
    }

    private void shrinkTo(int rows) {
        mostRows.accumulateAndGet(Math.max(1, rows), Math::min);
    }

    private static ArrayNode part(ArrayNode batch, int from, int to) {
        ArrayNode part = JsonNodeFactory.instance.arrayNode();
        for (int i = from; i < to; i++) {
            part.add(batch.get(i));
        }
        return part;
    }
}
