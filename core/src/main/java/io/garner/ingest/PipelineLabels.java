package io.garner.ingest;

import io.garner.model.Fqn;
import io.garner.model.Pipeline;
import io.garner.model.Pipeline.Task;
import io.garner.openmetadata.Governance;
import io.garner.openmetadata.PipelineBodies;
import io.garner.openmetadata.PipelineBody;
import io.garner.openmetadata.Reference;
import io.garner.openmetadata.StoredEntity;
import io.garner.openmetadata.TableExtras.Owner;
import io.garner.openmetadata.TagLabel;
import io.garner.openmetadata.TaskBody;
import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives pipelines and their tasks the owners and tags that their authors named, as far as they lack them. Nothing is
 * removed. Each name is looked up once in a run; tags and what holds them are created where they are missing. Used by the
 * thread that plans.
 */
final class PipelineLabels {

    private static final String CLASSIFICATION = "Classification";
    private static final int MOST_NAMES = 10;

    private final Governance governance;
    private final Fqn service;
    private final boolean ownsTasks;
    private final boolean dryRun;
    private final Map<String, Optional<Owner>> owners = new HashMap<>();
    private final Map<Fqn, Boolean> tags = new HashMap<>();
    private final Map<Fqn, Boolean> exclusive = new HashMap<>();

    /** @param ownsTasks whether the catalog knows owners of tasks */
    PipelineLabels(Governance governance, Fqn service, boolean ownsTasks, boolean dryRun) {
        this.governance = governance;
        this.service = service;
        this.ownsTasks = ownsTasks;
        this.dryRun = dryRun;
    }

    PipelineBody labelled(
            PipelineBody body, Pipeline found, Optional<String> classification, Optional<StoredEntity> stored) {
        Map<String, Task> tasks = found.tasks().stream()
                .collect(Collectors.toMap(
                        task -> PipelineBodies.nameOf(task.name()), Function.identity(), (first, second) -> first));
        Map<String, TaskBody> storedTasks = stored.flatMap(StoredEntity::tasks).orElse(List.of()).stream()
                .collect(Collectors.toMap(TaskBody::name, Function.identity(), (first, second) -> first));
        boolean owned = !stored.flatMap(StoredEntity::owners).orElse(List.of()).isEmpty();
        return body.withOwners(owned ? Optional.empty() : owners(found.owners()))
                .withTags(tags(found.tags(), classification, stored.flatMap(StoredEntity::tags)))
                .withTasks(body.tasks().stream()
                        .map(task -> labelled(
                                task,
                                Optional.ofNullable(tasks.get(task.name())),
                                classification,
                                Optional.ofNullable(storedTasks.get(task.name()))))
                        .toList());
    }

    /** The owners of tasks as a text that differs when they do: servers notice a change of them only together with another. */
    static String ownersOfTasks(Pipeline found) {
        return found.tasks().stream()
                .filter(task -> !task.owners().isEmpty())
                .map(task -> task.name() + task.owners())
                .collect(Collectors.joining());
    }

    /** What was asked for and is not there. */
    void conclude(Findings findings) {
        List<String> unknown = owners.entrySet().stream()
                .filter(owner -> owner.getValue().isEmpty())
                .map(owner -> "\"" + owner.getKey() + "\"")
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            findings.add(new Finding(
                    "owner-missing",
                    service.toString(),
                    "the catalog has no team of the type Group and no user of these names, and what they own is stored"
                            + " without them: " + some(unknown),
                    "Create them in the catalog; the next run sets them."));
        }
        List<String> unusable = tags.entrySet().stream()
                .filter(tag -> !tag.getValue())
                .map(tag -> tag.getKey().toString())
                .sorted()
                .toList();
        if (!unusable.isEmpty()) {
            findings.add(new Finding(
                    "tag-missing",
                    service.toString(),
                    "these tags are not in the catalog or disabled there, and could not be created; what should have"
                            + " them is stored without: " + some(unusable),
                    "Create or enable them in the catalog, or give the token's user a role that may create tags."));
        }
    }

    private TaskBody labelled(
            TaskBody body, Optional<Task> found, Optional<String> classification, Optional<TaskBody> stored) {
        List<String> words = found.map(Task::tags).orElse(List.of());
        boolean owned = !stored.flatMap(TaskBody::owners).orElse(List.of()).isEmpty();
        Optional<List<Reference>> people = found.filter(task -> ownsTasks && !owned)
                .flatMap(task -> owners(task.owners()))
                .map(all -> all.stream()
                        .map(owner -> new Reference(owner.id(), owner.type(), Optional.empty()))
                        .toList());
        return body.withTags(tags(words, classification, stored.flatMap(TaskBody::tags)))
                .withOwners(people);
    }

    /** A team, or else all users: a catalog takes no other mixture. */
    private Optional<List<Owner>> owners(List<String> names) {
        List<Owner> known = names.stream()
                .distinct()
                .flatMap(name -> owners.computeIfAbsent(name, governance::owner).stream())
                .toList();
        Optional<Owner> team =
                known.stream().filter(owner -> owner.type().equals("team")).findFirst();
        return team.map(List::of).or(() -> Optional.of(known)).filter(all -> !all.isEmpty());
    }

    private Optional<List<TagLabel>> tags(
            List<String> words, Optional<String> classification, Optional<List<TagLabel>> stored) {
        if (classification.isEmpty() || words.isEmpty()) {
            return Optional.empty();
        }
        Fqn holder = Fqn.of(classification.get());
        List<String> there = new ArrayList<>(
                stored.orElse(List.of()).stream().map(TagLabel::tagFQN).toList());
        List<TagLabel> lacking = new ArrayList<>();
        for (String word : words) {
            Fqn tag = holder.child(word);
            if (!there.contains(tag.toString()) && isUsable(tag) && isFree(holder, there)) {
                there.add(tag.toString());
                lacking.add(new TagLabel(tag.toString(), CLASSIFICATION, "Automated", "Confirmed"));
            }
        }
        return Optional.of(lacking).filter(labels -> !labels.isEmpty());
    }

    private boolean isUsable(Fqn tag) {
        return tags.computeIfAbsent(
                tag, asked -> dryRun || governance.ensureTag(asked, "Tags of the pipelines of " + service + "."));
    }

    /** Somebody may have decided that of the tags of the classification only one can be given. */
    private boolean isFree(Fqn holder, List<String> there) {
        return there.stream().noneMatch(tag -> Fqn.parse(tag).parent().equals(Optional.of(holder)))
                || !exclusive.computeIfAbsent(holder, governance::isExclusive);
    }

    private static String some(List<String> names) {
        return names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                + (names.size() > MOST_NAMES ? ", and " + (names.size() - MOST_NAMES) + " more" : "");
    }
}
