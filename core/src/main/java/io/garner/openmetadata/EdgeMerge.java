package io.garner.openmetadata;

import io.garner.openmetadata.EdgeDetails.ColumnsBody;
import io.garner.openmetadata.EdgeMarks.Share;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What several say of one edge, put together: a catalog has one record for each pair of ends, and the last write replaces
 * it. Each emitter adds, changes and removes its own part. Of what an edge can say but once (statement, pipeline, source)
 * the first who says it is heard, so that emitters which take turns do not write for ever. Stateless.
 */
public final class EdgeMerge {

    private EdgeMerge() {}

    /** Whether the edge was made by one of our emitters. */
    public static boolean isOurs(EdgeDetails stored) {
        return EdgeMarks.of(stored.description()).ours();
    }

    /** Whether this emitter has a part in the edge. */
    public static boolean hasPart(EdgeDetails stored, String owner) {
        return EdgeMarks.of(stored.description()).names(owner);
    }

    /** The edge as this emitter alone says it, marked as his. */
    public static EdgeDetails marked(EdgeDetails mine, String owner) {
        Share share = new Share(owner, Optional.empty(), textOf(mine));
        EdgeDetails once = new EdgeDetails(
                mine.sqlQuery(),
                columns(EdgeDetails.NOTHING, mine),
                mine.pipeline(),
                mine.description(),
                mine.source());
        return once.describedAs(new EdgeMarks(true, List.of(share), List.of()).text());
    }

    /** The stored edge with the part of this emitter replaced by what he says now. */
    public static EdgeDetails merged(EdgeDetails stored, EdgeDetails mine, String owner) {
        EdgeMarks marks = EdgeMarks.of(stored.description());
        EdgeDetails rest = rest(stored, marks, owner);
        EdgeDetails all = new EdgeDetails(
                rest.sqlQuery().or(mine::sqlQuery),
                columns(rest, mine),
                rest.pipeline().or(mine::pipeline),
                Optional.empty(),
                rest.source().or(mine::source));
        Set<String> claims = EdgeItems.of(mine);
        claims.retainAll(EdgeItems.of(all));
        claims.removeAll(ofStrangers(stored, marks));
        Share share = new Share(owner, Optional.of(claims), textOf(mine));
        return all.describedAs(withShare(stored, marks, share).text());
    }

    /** The stored edge without the part of this emitter; empty when nothing is left to say, and the edge is to go. */
    public static Optional<EdgeDetails> without(EdgeDetails stored, String owner) {
        EdgeMarks marks = EdgeMarks.of(stored.description());
        List<Share> shares = marks.shares().stream()
                .filter(share -> !share.owner().equals(owner))
                .toList();
        if (marks.ours() && shares.isEmpty()) {
            return Optional.empty();
        }
        EdgeMarks left = new EdgeMarks(marks.ours(), shares, marks.others());
        return Optional.of(rest(stored, marks, owner).describedAs(alone(left).text()));
    }

    /** Whether the stored edge says already what this one would add to it: which columns feed which. */
    static boolean saysAll(EdgeDetails stored, EdgeDetails mine) {
        List<ColumnsBody> told = mine.columnsLineage().orElse(List.of());
        return EdgeItems.of(stored).containsAll(told.stream().map(EdgeItems::of).toList())
                && (stored.sqlQuery().isPresent() || mine.sqlQuery().isEmpty())
                && (stored.pipeline().isPresent() || mine.pipeline().isEmpty());
    }

    /** Whether both say the same; the order of columns says nothing, because servers sort them. */
    public static boolean areSame(EdgeDetails one, EdgeDetails other) {
        return EdgeItems.of(withSource(one)).equals(EdgeItems.of(withSource(other)))
                && columnCount(one) == columnCount(other)
                && one.description().orElse("").equals(other.description().orElse(""));
    }

    /** An edge without a source is what people have said, to a server. */
    private static EdgeDetails withSource(EdgeDetails details) {
        return details.foundBy(details.source().or(() -> Optional.of("Manual")));
    }

    private static int columnCount(EdgeDetails details) {
        return details.columnsLineage().orElse(List.of()).size();
    }

    /** What is left when one of our emitters says nothing any more. */
    private static EdgeDetails rest(EdgeDetails stored, EdgeMarks marks, String owner) {
        Set<String> others = new HashSet<>(ofStrangers(stored, marks));
        marks.shares().stream()
                .filter(share -> !share.owner().equals(owner))
                .map(share -> share.claims().orElseGet(() -> EdgeItems.of(stored)))
                .forEach(others::addAll);
        List<ColumnsBody> columns = stored.columnsLineage().orElse(List.of()).stream()
                .filter(mapping -> others.contains(EdgeItems.of(mapping)))
                .toList();
        return new EdgeDetails(
                kept(stored.sqlQuery(), EdgeItems::ofSql, others),
                columns.isEmpty() ? Optional.empty() : Optional.of(columns),
                kept(stored.pipeline(), EdgeItems::ofPipeline, others),
                Optional.empty(),
                kept(stored.source(), EdgeItems::ofSource, others));
    }

    private static <T> Optional<T> kept(
            Optional<T> value, Function<Optional<T>, Optional<String>> hash, Set<String> others) {
        return hash.apply(value).filter(others::contains).isPresent() ? value : Optional.empty();
    }

    /** On an edge that is not ours, all that none of ours claims is its maker's. */
    private static Set<String> ofStrangers(EdgeDetails stored, EdgeMarks marks) {
        if (marks.ours()) {
            return Set.of();
        }
        Set<String> items = EdgeItems.of(stored);
        marks.shares().forEach(share -> items.removeAll(share.claims().orElse(Set.of())));
        return items;
    }

    private static Optional<List<ColumnsBody>> columns(EdgeDetails rest, EdgeDetails mine) {
        Map<String, ColumnsBody> all = new LinkedHashMap<>();
        Stream.of(rest, mine)
                .flatMap(details -> details.columnsLineage().orElse(List.of()).stream())
                .forEach(mapping -> all.putIfAbsent(EdgeItems.of(mapping), mapping));
        return all.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(all.values()));
    }

    private static EdgeMarks withShare(EdgeDetails stored, EdgeMarks marks, Share mine) {
        List<Share> shares = new ArrayList<>();
        for (Share share : marks.shares()) {
            boolean isMine = share.owner().equals(mine.owner());
            shares.add(isMine ? mine : spelledOut(share, stored));
        }
        Predicate<Share> isMine = share -> share.owner().equals(mine.owner());
        if (shares.stream().noneMatch(isMine)) {
            shares.add(mine);
        }
        return alone(new EdgeMarks(marks.ours(), shares, marks.others()));
    }

    private static Share spelledOut(Share share, EdgeDetails stored) {
        Set<String> claims = share.claims().orElseGet(() -> EdgeItems.of(stored));
        return new Share(share.owner(), Optional.of(claims), share.text());
    }

    /** One who speaks alone need not say what is his. */
    private static EdgeMarks alone(EdgeMarks marks) {
        if (!marks.ours() || marks.shares().size() != 1) {
            return marks;
        }
        Share only = marks.shares().get(0);
        return new EdgeMarks(true, List.of(new Share(only.owner(), Optional.empty(), only.text())), marks.others());
    }

    /** A text on one line, so that it stays on the line of its emitter; a number sign would start his claims. */
    private static String textOf(EdgeDetails details) {
        return details.description().orElse("").strip().replaceAll("\\s+", " ").replaceFirst("^[# ]+", "");
    }
}
