package io.garner.openmetadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.model.Fqn;
import io.garner.openmetadata.Transport.Answer;
import io.garner.openmetadata.Transport.Call;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The row counts of tables, which a catalog keeps as a series in time. No version tells the last one in a list
 * ({@code fields=profile} is taken and answered without it), so each table is asked for its own. Thread-safe.
 */
public final class TableProfiles {

    private final OpenMetadata catalog;

    TableProfiles(OpenMetadata catalog) {
        this.catalog = catalog;
    }

    /**
     * Adds the count to the series, unless it is the one that the series ends with.
     *
     * @return what the catalog had against it
     */
    public Optional<Outcome.Refused> count(Fqn table, long rows, Instant at) {
        // Profiles of columns are much to read and of no use here; servers that cannot leave them out ignore the wish.
        Answer latest = catalog.send(Call.get(
                "v1/tables/" + UrlSegments.encode(table.toString()) + "/tableProfile/latest",
                Map.of("includeColumnProfile", "false")));
        Optional<ObjectNode> stored = Json.object(latest.body()).filter(json -> Answers.isSuccess(latest));
        if (stored.isEmpty()) {
            return refused(latest);
        }
        JsonNode last = stored.get().path("profile").path("rowCount");
        if (last.isNumber() && last.longValue() == rows) {
            return Optional.empty();
        }
        Call call = Call.put("v1/tables/" + stored.get().path("id").asText() + "/tableProfile", body(rows, at));
        return catalog.sendWrite(call)
                .map(answer -> Answers.isSuccess(answer) ? Optional.<Outcome.Refused>empty() : refused(answer))
                .orElseGet(() -> Optional.of(new Outcome.Refused(0, "no answer came")));
    }

    private static JsonNode body(long rows, Instant at) {
        return Json.tree(new ProfileBody(new CountBody(at.toEpochMilli(), rows), List.of()));
    }

    private static Optional<Outcome.Refused> refused(Answer answer) {
        return Optional.of(new Outcome.Refused(answer.status(), Answers.message(answer)));
    }

    /** @param columnProfile always sent: servers loop over it */
    private record ProfileBody(CountBody tableProfile, List<String> columnProfile) {}

    private record CountBody(long timestamp, long rowCount) {}
}
