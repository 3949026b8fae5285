package io.garner.openmetadata;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.model.Fqn;
import io.garner.openmetadata.Transport.Answer;
import io.garner.openmetadata.Transport.Call;
import java.util.Map;
import java.util.Optional;

/**
 * The entities under which a catalog shows the runs that filled it. Nothing deploys or starts them; they only hold what
 * they are told. Thread-safe.
 */
public final class IngestionPipelines {

    private static final String PATH = "v1/services/ingestionPipelines";

    private final OpenMetadata catalog;

    IngestionPipelines(OpenMetadata catalog) {
        this.catalog = catalog;
    }

    /**
     * Stores a run under the service's ingestion pipeline of this name, which is created when it is missing and never
     * written again. Where there is no such service, there is nothing to tell of.
     *
     * @return what the catalog had against it
     */
    public Optional<Outcome.Refused> store(
            EntityType serviceType, Fqn service, String name, String displayName, PipelineRun run) {
        Fqn fqn = service.child(name);
        Answer there = catalog.send(Call.get(PATH + "/name/" + UrlSegments.encode(fqn.toString()), Map.of()));
        if (Answers.isNotFound(there)) {
            Optional<StoredEntity> holder = catalog.find(serviceType, service);
            if (holder.isEmpty()) {
                return Optional.empty();
            }
            Answer created = catalog.send(Call.post(
                    PATH, body(serviceType, name, displayName, holder.get().id())));
            if (!Answers.isSuccess(created) && !isOvertaken(created, fqn)) {
                return refused(created);
            }
        } else if (!Answers.isSuccess(there)) {
            return refused(there);
        }
        PipelineRun told = catalog.dialect().countsInRunStatus() ? run : run.withoutStatus();
        Answer answer = catalog.send(
                Call.put(PATH + "/" + UrlSegments.encode(fqn.toString()) + "/pipelineStatus", Json.tree(told)));
        return Answers.isSuccess(answer) ? Optional.empty() : refused(answer);
    }

    /** Somebody may have been faster; one that is deleted is there and not there. */
    private boolean isOvertaken(Answer created, Fqn fqn) {
        return Answers.isConflict(created)
                && Answers.isSuccess(
                        catalog.send(Call.get(PATH + "/name/" + UrlSegments.encode(fqn.toString()), Map.of())));
    }

    private static ObjectNode body(EntityType serviceType, String name, String displayName, String service) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("name", name).put("displayName", displayName).put("pipelineType", "metadata");
        body.putObject("sourceConfig")
                .putObject("config")
                .put("type", serviceType == EntityType.PIPELINE_SERVICE ? "PipelineMetadata" : "DatabaseMetadata");
        body.putObject("airflowConfig");
        body.putObject("service").put("id", service).put("type", serviceType.word());
        return body;
    }

    private static Optional<Outcome.Refused> refused(Answer answer) {
        return Optional.of(new Outcome.Refused(answer.status(), Answers.message(answer)));
    }
}
