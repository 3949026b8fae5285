package io.garner.lineage.openlineage;

import io.garner.lineage.openlineage.Event.JobPart;
import io.garner.lineage.openlineage.Event.RunPart;
import io.garner.source.Finding;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Puts the events of each run together, whatever their order: what one says of inputs, outputs and facets adds to what others
 * said. A run is passed on when its end is known, and again when something is heard of it later. Only so many runs are held;
 * the one that was heard of first makes room. Used by one thread.
 */
final class RunMerge {

    /**
     * All that is known of a run.
     *
     * @param event with the facts of all its events
     * @param start the first moment that was heard of
     * @param end how it ended, if it did, and when
     */
    record Merged(Event event, Instant start, Optional<End> end) {

        /** How a run ended. */
        record End(Event.Type type, Instant time) {}

        RunPart run() {
            return event.run().orElseThrow();
        }

        JobPart job() {
            return event.job().orElseThrow();
        }
    }

    private final Limits limits;
    private final Told told;
    private final Consumer<Merged> ended;
    private final Map<UUID, Merged> runs = new LinkedHashMap<>();
    private int weight;

    RunMerge(Limits limits, Told told, Consumer<Merged> ended) {
        this.limits = limits;
        this.told = told;
        this.ended = ended;
    }

    /** Adds an event of a run. */
    void add(Event event) {
        RunPart part = event.run().orElseThrow();
        Merged before = runs.get(part.id());
        Merged now = before == null
                ? new Merged(event, event.time(), endOf(event))
                : new Merged(
                        both(before.event(), event),
                        earlier(before.start(), event.time()),
                        endOf(event).or(before::end));
        weight += now.event().weight() - (before == null ? 0 : before.event().weight());
        runs.put(part.id(), now);
        if (now.end().isPresent()) {
            ended.accept(now);
        }
        makeRoom(part.id());
    }

    /** What is known of this run. */
    Optional<Merged> find(UUID run) {
        return Optional.ofNullable(runs.get(run));
    }

    /** The runs of which no end is known. */
    Set<UUID> open() {
        return runs.entrySet().stream()
                .filter(run -> run.getValue().end().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Passes on the runs of which no end is known. */
    void forEachOpen(Consumer<Merged> each) {
        runs.values().stream().filter(run -> run.end().isEmpty()).forEach(each);
    }

    /** Events that are delivered late still come before those that were sent later. */
    private static Event both(Event one, Event other) {
        return other.time().isBefore(one.time()) ? inOrder(other, one) : inOrder(one, other);
    }

    /** What an event does not say of its run, an earlier one may have said. */
    private static Event inOrder(Event before, Event now) {
        RunPart first = before.run().orElseThrow();
        RunPart last = now.run().orElseThrow();
        RunPart run = new RunPart(
                last.id(),
                last.type(),
                last.nominal().or(first::nominal),
                last.parent().or(first::parent),
                last.root().or(first::root));
        Event both = before.then(now);
        return new Event(both.time(), Optional.of(run), both.job(), both.inputs(), both.outputs());
    }

    private static Optional<Merged.End> endOf(Event event) {
        return event.run().filter(run -> run.type().isEnd()).map(run -> new Merged.End(run.type(), event.time()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void makeRoom(UUID but) {
        Iterator<Map.Entry<UUID, Merged>> eldest = runs.entrySet().iterator();
        while ((runs.size() > limits.runs() || weight > limits.names()) && eldest.hasNext()) {
            Map.Entry<UUID, Merged> run = eldest.next();
            if (!run.getKey().equals(but)) {
                eldest.remove();
                weight -= run.getValue().event().weight();
                if (run.getValue().end().isEmpty()) {
                    tellGivenUp(run.getValue());
                }
            }
        }
    }

    private void tellGivenUp(Merged run) {
        told.add(new Finding(
                Told.LIMIT,
                run.job().id().name() + " run " + run.run().id(),
                "the end of this run did not come before too many others began (" + limits.runs() + " runs, "
                        + limits.names() + " names are held); what was heard of it so far is left out",
                "Read fewer events at once, such as a file a day."));
    }
}
