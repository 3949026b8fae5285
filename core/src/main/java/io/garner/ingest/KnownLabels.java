package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.openmetadata.Governance;
import io.garner.openmetadata.TableExtras.Owner;
import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The owners and tags that the configuration names, each looked up once in a run. One that is not there is told once, and
 * left out. Used by the thread that plans.
 */
final class KnownLabels {

    private static final String KEY = "labels";

    private final Governance governance;
    private final Findings findings;
    private final Map<String, Optional<Owner>> owners = new HashMap<>();
    private final Map<String, Boolean> tags = new HashMap<>();
    private final Map<Fqn, Boolean> exclusive = new HashMap<>();

    KnownLabels(Governance governance, Findings findings) {
        this.governance = governance;
        this.findings = findings;
    }

    Optional<Owner> owner(String name) {
        return owners.computeIfAbsent(name, asked -> {
            Optional<Owner> owner = governance.owner(asked);
            if (owner.isEmpty()) {
                findings.add(new Finding(
                        "owner-missing",
                        KEY,
                        "the catalog has no team of the type Group and no user named " + asked
                                + "; tables that it should own are stored without",
                        "Create it in the catalog, or mend the name in ingest.yaml; the next run sets it."));
            }
            return owner;
        });
    }

    boolean hasTag(String name) {
        return tags.computeIfAbsent(name, asked -> {
            boolean there = governance.hasTag(asked);
            if (!there) {
                findings.add(new Finding(
                        "tag-missing",
                        KEY,
                        "the catalog has no tag " + asked
                                + ", or it is disabled; tables that should have it are stored without",
                        "Create or enable it in the catalog, or mend the name in ingest.yaml; the next run sets it."));
            }
            return there;
        });
    }

    /** Whether a thing that has one of the two tags cannot have the other. */
    boolean excludeEachOther(String one, String other) {
        Fqn first = Fqn.parse(one);
        return first.parent().isPresent()
                && first.parent().equals(Fqn.parse(other).parent())
                && !one.equals(other)
                && exclusive.computeIfAbsent(first.parent().get(), governance::isExclusive);
    }
}
