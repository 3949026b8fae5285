package io.garner.ingest;

import io.garner.openmetadata.ColumnBody;
import io.garner.openmetadata.DescribedBody;
import io.garner.openmetadata.PipelineBody;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableBody;
import io.garner.openmetadata.TaskBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides, by policy, what becomes of the texts of one stored entity. Not thread-safe. */
final class TextComparison {

    /** Whether the text that a column (or, without one, the entity) has now may be replaced under {@code FOLLOW}. */
    @FunctionalInterface
    interface Followed {
        boolean isOurs(List<String> column, String member, String text);
    }

    private final Ownership ownership;
    private final Followed followed;
    private final List<TextChange> changes = new ArrayList<>();
    private final List<List<String>> kept = new ArrayList<>();

    TextComparison(Ownership ownership, Followed followed) {
        this.ownership = ownership;
        this.followed = followed;
    }

    void compare(DescribedBody wanted, StoredEntity stored) {
        texts(List.of(), wanted.displayName(), stored.displayName(), wanted.description(), stored.description());
    }

    void compare(TableBody wanted, StoredEntity stored) {
        texts(List.of(), wanted.displayName(), stored.displayName(), wanted.description(), stored.description());
        columns(List.of(), wanted.columns(), stored.columns().orElse(List.of()));
    }

    void compare(PipelineBody wanted, StoredEntity stored) {
        texts(List.of(), wanted.displayName(), stored.displayName(), wanted.description(), stored.description());
        Map<String, TaskBody> there = stored.tasks().orElse(List.of()).stream()
                .collect(Collectors.toMap(TaskBody::name, Function.identity(), (a, b) -> a));
        for (TaskBody now : wanted.tasks()) {
            Optional.ofNullable(there.get(now.name()))
                    .ifPresent(then -> description(List.of(now.name()), now.description(), then.description()));
        }
    }

    List<TextChange> changes() {
        return changes;
    }

    /** The columns (and, without a name, the entity) whose description stays although the source has another one. */
    List<List<String>> kept() {
        return kept;
    }

    /** A column that is new brings its texts along, and one that went takes them away. */
    private void columns(List<String> path, List<ColumnBody> wanted, List<ColumnBody> stored) {
        Map<String, ColumnBody> there =
                stored.stream().collect(Collectors.toMap(ColumnBody::name, Function.identity(), (a, b) -> a));
        for (ColumnBody now : wanted) {
            ColumnBody then = there.get(now.name());
            if (then != null) {
                List<String> column =
                        Stream.concat(path.stream(), Stream.of(now.name())).toList();
                texts(column, now.displayName(), then.displayName(), now.description(), then.description());
                columns(
                        column,
                        now.children().orElse(List.of()),
                        then.children().orElse(List.of()));
            }
        }
    }

    private void texts(
            List<String> column,
            Optional<String> displayName,
            Optional<String> storedDisplayName,
            Optional<String> description,
            Optional<String> storedDescription) {
        decide(ownership.displayNames(), column, TextChange.DISPLAY_NAME, displayName, storedDisplayName);
        description(column, description, storedDescription);
    }

    private void description(List<String> part, Optional<String> wanted, Optional<String> stored) {
        boolean stays = decide(ownership.descriptions(), part, TextChange.DESCRIPTION, wanted, stored);
        if (stays && wanted.isPresent()) {
            kept.add(part);
        }
    }

    /** Whether a text stays that differs from the source's. */
    private boolean decide(
            TextPolicy policy, List<String> column, String member, Optional<String> wanted, Optional<String> stored) {
        Optional<String> there = Texts.present(stored);
        if (policy == TextPolicy.KEEP || there.equals(wanted)) {
            return false;
        }
        boolean changes = there.isEmpty()
                || policy == TextPolicy.SOURCE
                || (policy == TextPolicy.FOLLOW && followed.isOurs(column, member, there.get()));
        if (changes) {
            this.changes.add(new TextChange(column, member, there, wanted, policy == TextPolicy.SOURCE));
        }
        return !changes;
    }
}
