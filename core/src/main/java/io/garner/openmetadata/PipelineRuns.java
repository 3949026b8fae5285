package io.garner.openmetadata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.model.Fqn;
import io.garner.openmetadata.Transport.Answer;
import io.garner.openmetadata.Transport.Call;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The runs of pipelines. Thread-safe. */
public final class PipelineRuns {

    private final OpenMetadata catalog;

    PipelineRuns(OpenMetadata catalog) {
        this.catalog = catalog;
    }

    /** The runs that began at these moments or between, in milliseconds since 1970, by moment. */
    public Map<Long, RunBody> between(Fqn pipeline, long from, long to) {
        Call call = Call.get(path(pipeline), Map.of("startTs", Long.toString(from), "endTs", Long.toString(to)));
        ObjectNode answer = catalog.jsonOf(catalog.send(call), "Reading the runs of " + pipeline);
        Map<Long, RunBody> runs = new LinkedHashMap<>();
        answer.path("data").forEach(json -> {
            RunBody run = Json.value(json, RunBody.class);
            runs.put(run.timestamp(), run);
        });
        return runs;
    }

    /** The run as this server will show it. */
    public RunBody asStored(RunBody run) {
        return Json.value(toServer(run), RunBody.class);
    }

    /**
     * Stores a run in place of one of the same moment.
     *
     * @return what the catalog had against it
     */
    public Optional<Outcome.Refused> put(Fqn pipeline, RunBody run) {
        Optional<Answer> answer = catalog.sendWrite(Call.put(path(pipeline), toServer(run)));
        if (answer.isEmpty()) {
            return Optional.of(new Outcome.Refused(0, "no proper answer came, while the catalog answers otherwise"));
        }
        return answer.filter(there -> !Answers.isSuccess(there))
                .map(there -> new Outcome.Refused(there.status(), Answers.message(there)));
    }

    private ObjectNode toServer(RunBody run) {
        ObjectNode json = Json.tree(run);
        catalog.dialect().runToServer(json);
        return json;
    }

    private static String path(Fqn pipeline) {
        return "v1/pipelines/" + UrlSegments.encode(pipeline.toString()) + "/status";
    }
}
