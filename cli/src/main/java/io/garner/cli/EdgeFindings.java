package io.garner.cli;

import io.garner.openmetadata.EdgeOutcome;
import io.garner.openmetadata.EdgeOutcome.KeptForeign;
import io.garner.source.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be known of an edge that is there: that it stayed as somebody else tells it, or shows another pipeline.
 *
 * @param remove whether edges are taken back
 * @param sources names of the sources of the ingest.yaml
 */
record EdgeFindings(boolean remove, List<String> sources) {

    private static final String VIA = " via ";

    Optional<Finding> of(String edge, EdgeOutcome outcome) {
        if (outcome instanceof KeptForeign kept) {
            return Optional.of(new Finding("edge-of-others", edge, kept.toString(), remedy(kept)));
        }
        return outcome.otherPipeline()
                .map(other -> new Finding(
                        "edge-pipeline",
                        edge,
                        other.toString(),
                        "Leave the pipeline out, or take the edge back from who told it first."));
    }

    private String remedy(KeptForeign kept) {
        if (!remove) {
            return "Delete it in the catalog to have it from here, or give --foreign merge or --foreign replace.";
        }
        List<String> remedies = new ArrayList<>();
        if (kept.isOfOthers()) {
            remedies.add("Give --foreign replace to remove it nevertheless, with all that is said of it.");
        }
        kept.emitters().stream().map(this::remedy).distinct().forEach(remedies::add);
        return String.join(" ", remedies);
    }

    private String remedy(String emitter) {
        int via = emitter.indexOf(VIA);
        String name = via < 0 ? emitter : emitter.substring(0, via);
        return via >= 0 || sources.contains(name)
                ? "What the source " + name + " tells goes when its run no longer finds it."
                : "Give --name " + name + " to take back what it tells.";
    }
}
