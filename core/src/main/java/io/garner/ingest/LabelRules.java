package io.garner.ingest;

import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import io.garner.openmetadata.TableExtras.Owner;
import io.garner.openmetadata.TagLabel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gives tables the owners and tags that rules say, as far as they lack them: whoever owns a table, or holds it by its
 * schema, stays its owner, and a tag that excludes one of ours wins. Nothing is removed. Used by the thread that plans.
 */
final class LabelRules {

    private static final String CLASSIFICATION = "Classification";

    private final List<LabelRule> rules;
    private final KnownLabels known;

    LabelRules(List<LabelRule> rules, KnownLabels known) {
        this.rules = rules;
        this.known = known;
    }

    /** The body with what the stored table lacks; {@code path} is {@code database.schema.table}. */
    TableBody labelled(TableBody body, String path, Optional<StoredEntity> stored) {
        List<LabelRule> matching =
                rules.stream().filter(rule -> rule.matches(path)).toList();
        if (matching.isEmpty()) {
            return body;
        }
        return body.withExtras(body.extras().withOwners(owner(matching, stored)).withTags(tags(matching, stored)));
    }

    private Optional<List<Owner>> owner(List<LabelRule> matching, Optional<StoredEntity> stored) {
        if (!stored.flatMap(StoredEntity::owners).orElse(List.of()).isEmpty()) {
            return Optional.empty();
        }
        return matching.stream()
                .flatMap(rule -> rule.owner().stream())
                .flatMap(name -> known.owner(name).stream())
                .findFirst()
                .map(List::of);
    }

    private Optional<List<TagLabel>> tags(List<LabelRule> matching, Optional<StoredEntity> stored) {
        List<String> there = new ArrayList<>(stored.flatMap(StoredEntity::tags).orElse(List.of()).stream()
                .filter(label -> label.source().equals(CLASSIFICATION))
                .map(TagLabel::tagFQN)
                .toList());
        Set<String> lacking = new LinkedHashSet<>();
        for (LabelRule rule : matching) {
            for (String tag : rule.tags()) {
                if (!there.contains(tag)
                        && known.hasTag(tag)
                        && there.stream().noneMatch(other -> known.excludeEachOther(tag, other))) {
                    there.add(tag);
                    lacking.add(tag);
                }
            }
        }
        return Optional.of(lacking.stream()
                        .map(tag -> new TagLabel(tag, CLASSIFICATION, "Automated", "Confirmed"))
                        .toList())
                .filter(labels -> !labels.isEmpty());
    }
}
