package io.garner.openmetadata;

import io.garner.openmetadata.EdgeDetails.ColumnsBody;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who says what of one edge. A catalog has one record for each pair of tables, and no place in it but the description for
 * the name of who said so. An edge of the source {@code crm} alone is described as
 *
 * <pre>garner:crm</pre>
 *
 * Where others say something too, each source has a line that lists the mappings of columns that it tells, so that each can
 * take back its own and nothing else:
 *
 * <pre>garner:crm {"columns":[{"fromColumns":["pg.a.b.c.id"],"toColumn":"pg.a.b.v.id"}]}
 * garner:etl {"columns":[{"fromColumns":["pg.a.b.c.first"],"toColumn":"pg.a.b.v.name"}]}</pre>
 *
 * The SQL, the kind and the pipeline are those of the source in the first line; when it leaves, they go with it. An edge whose
 * description does not start like this is somebody else's, and so is every mapping of it that no line lists; lines come after
 * their text then, or after a text that stands for it.
 *
 * @param stored all that is said of the edge
 * @param isOthers whether the edge belongs to somebody who is no source of ours
 * @param text what is described beside the lines
 * @param shares what each source tells, in the order of the lines
 * @param unreadable sources whose list of mappings is damaged, so that it is not known which of the edge's are theirs
 */
public record EdgeShares(
        EdgeDetails stored, boolean isOthers, String text, List<Share> shares, List<String> unreadable) {

    /** How the description of an edge starts that one of our sources made. */
    public static final String MARK = "garner:";

    /** Between a source's name and that of the pipeline that it tells of. */
    public static final String VIA = " via ";

    /** Of an edge that is not there. */
    static final EdgeShares NOBODYS = new EdgeShares(EdgeDetails.NOTHING, false, "", List.of(), List.of());

    /** What a catalog shows of an edge of somebody else who wrote no description: without it the edge would look like ours. */
    private static final String OF_OTHERS = "(an edge of somebody else)";

    /** The kind of an edge that a server shows where nobody told one. */
    private static final String MANUAL = "Manual";

    /** What one source tells. */
    public record Share(String source, List<ColumnsBody> columns) {
        public Share {
            columns = List.copyOf(columns);
        }
    }

    public EdgeShares {
        shares = List.copyOf(shares);
        unreadable = List.copyOf(unreadable);
    }

    /** Reads what is stored of an edge; one of which nothing is said is somebody else's. */
    public static EdgeShares of(Optional<EdgeDetails> details) {
        EdgeDetails stored = details.orElse(EdgeDetails.NOTHING);
        List<String> lines =
                stored.description().stream().flatMap(String::lines).toList();
        List<ShareLine> ours =
                lines.stream().filter(ShareLine::isOne).map(ShareLine::read).toList();
        boolean others = lines.isEmpty() || !ShareLine.isOne(lines.get(0));
        String text = lines.stream().filter(line -> !ShareLine.isOne(line)).collect(Collectors.joining("\n"));
        if (!others && ours.size() == 1) {
            Share alone = new Share(ours.get(0).source(), columnsOf(stored));
            return new EdgeShares(stored, false, text, List.of(alone), List.of());
        }
        List<String> unreadable = ours.stream()
                .filter(ShareLine::isDamaged)
                .map(ShareLine::source)
                .toList();
        return new EdgeShares(stored, others, text, shares(ours, stored, others), unreadable);
    }

    /**
     * What has no list is what a source told alone, before somebody wrote beside it. Of a damaged list nothing is known: its
     * mappings stay, with whomever the others leave them to.
     */
    private static List<Share> shares(List<ShareLine> lines, EdgeDetails stored, boolean others) {
        Set<ColumnsBody> listed = lines.stream()
                .flatMap(line -> line.columns().stream().flatMap(List::stream))
                .collect(Collectors.toSet());
        List<ColumnsBody> rest = left(columnsOf(stored), listed);
        return together(lines.stream()
                .map(line -> new Share(
                        line.source(), line.columns().orElse(others && line.isDamaged() ? List.of() : rest))));
    }

    private static List<Share> together(Stream<Share> shares) {
        Map<String, List<ColumnsBody>> all = new LinkedHashMap<>();
        shares.forEach(share ->
                all.computeIfAbsent(share.source(), unseen -> new ArrayList<>()).addAll(share.columns()));
        return all.entrySet().stream()
                .map(share -> new Share(
                        share.getKey(), share.getValue().stream().distinct().toList()))
                .toList();
    }

    /** A text for people, none of whose lines looks like one of a source. */
    public static String escaped(String text) {
        return text.strip().replaceAll("(?m)^" + MARK, " " + MARK);
    }

    /** The pipeline, by its name in the catalog, that a share is told of. */
    public static Optional<String> pipelineOf(String share) {
        int via = share.indexOf(VIA);
        return via < 0 ? Optional.empty() : Optional.of(share.substring(via + VIA.length()));
    }

    /** Whether this source has a part in the edge. */
    public boolean has(String source) {
        return hasAny(source::equals);
    }

    /** Whether one of these sources has a part in the edge. */
    public boolean hasAny(Predicate<String> sources) {
        return shares.stream().anyMatch(share -> sources.test(share.source()));
    }

    /** Whether SQL, kind and pipeline are those of this source. */
    public boolean isFirst(String source) {
        return !isOthers && !shares.isEmpty() && shares.get(0).source().equals(source);
    }

    /** Whether people say all these mappings of columns; what others of ours say of it, they may take back. */
    boolean isSaidByPeople(EdgeDetails told) {
        return isOthers && unlisted().containsAll(columnsOf(told));
    }

    /** All mappings of columns, whoever tells them. */
    public Set<ColumnsBody> mappings() {
        return Stream.concat(columnsOf(stored).stream(), shares.stream().flatMap(share -> share.columns().stream()))
                .collect(Collectors.toSet());
    }

    /**
     * The edge with all that this source tells, and nothing that it told before.
     *
     * @param told its description is a text for people; that of the first source is shown
     */
    EdgeDetails with(String source, EdgeDetails told) {
        Set<ColumnsBody> theirs = new HashSet<>(isOthers ? unlisted() : List.of());
        Share mine = new Share(source, left(columnsOf(told), theirs));
        List<Share> all = new ArrayList<>(shares);
        all.replaceAll(share -> share.source().equals(source) ? mine : share);
        if (!has(source)) {
            all.add(mine);
        }
        boolean first = !isOthers && all.get(0).source().equals(source);
        return first ? shared(all, told, textWith(told)) : shared(all, stored, text);
    }

    /** What people have added to the same text as before stays; another text takes its place. */
    private String textWith(EdgeDetails told) {
        String mine = escaped(told.description().orElse(""));
        return text.lines().toList().containsAll(mine.lines().toList()) ? text : mine;
    }

    /** The edge without these sources; empty when nobody else tells anything of it. */
    Optional<EdgeDetails> without(Predicate<String> sources) {
        List<Share> left =
                shares.stream().filter(share -> !sources.test(share.source())).toList();
        if (left.isEmpty() && !isOthers) {
            return Optional.empty();
        }
        boolean firstStays = isOthers || left.get(0).equals(shares.get(0));
        return Optional.of(shared(left, firstStays ? stored : EdgeDetails.NOTHING, text));
    }

    /** What only our sources say of the edge, and this one in the first place. */
    EdgeShares ofOurs(String first) {
        Stream<Share> others = shares.stream().filter(share -> !share.source().equals(first));
        List<Share> ours =
                Stream.concat(Stream.of(new Share(first, List.of())), others).toList();
        return new EdgeShares(EdgeDetails.NOTHING, false, "", ours, unreadable);
    }

    /** The same shares, of which those of a source that was renamed are told under its new name. */
    public EdgeShares renamed(String before, String now) {
        List<Share> renamed = together(shares.stream()
                .map(share -> share.source().equals(before) || share.source().startsWith(before + VIA)
                        ? new Share(now + share.source().substring(before.length()), share.columns())
                        : share));
        return new EdgeShares(stored, isOthers, text, renamed, unreadable);
    }

    /** The edge without those mappings of columns, whoever told them. */
    public EdgeDetails withoutColumns(Set<ColumnsBody> gone) {
        List<Share> left = shares.stream()
                .map(share -> new Share(share.source(), left(share.columns(), gone)))
                .toList();
        EdgeDetails facts = new EdgeDetails(
                stored.sqlQuery(),
                stored.columnsLineage().map(columns -> left(columns, gone)),
                stored.pipeline(),
                stored.description(),
                stored.source());
        return new EdgeShares(facts, isOthers, text, left, unreadable).shared(left, facts, text);
    }

    private static List<ColumnsBody> left(List<ColumnsBody> columns, Set<ColumnsBody> gone) {
        return columns.stream().filter(mapping -> !gone.contains(mapping)).toList();
    }

    /** Who told this mapping of columns; nobody of ours when this is empty. */
    public List<String> tellersOf(ColumnsBody mapping) {
        return shares.stream()
                .filter(share -> share.columns().contains(mapping))
                .map(Share::source)
                .toList();
    }

    /** Whether two say the same, whatever the order of their columns; without a kind an edge is what people have said. */
    public static boolean areAlike(EdgeDetails one, EdgeDetails other) {
        return new HashSet<>(columnsOf(one)).equals(new HashSet<>(columnsOf(other)))
                && one.sqlQuery().equals(other.sqlQuery())
                && one.description().equals(other.description())
                && one.source().orElse(MANUAL).equals(other.source().orElse(MANUAL))
                && one.pipeline().map(Reference::id).equals(other.pipeline().map(Reference::id));
    }

    private EdgeDetails shared(List<Share> all, EdgeDetails facts, String words) {
        List<ColumnsBody> columns = Stream.concat(
                        isOthers ? unlisted().stream() : Stream.of(),
                        all.stream().flatMap(share -> share.columns().stream()))
                .distinct()
                .toList();
        boolean alone = !isOthers && all.size() == 1;
        Stream<String> lines = all.stream().map(share -> alone ? MARK + share.source() : ShareLine.of(share));
        Stream<String> texts = Stream.of(textBeside(all, words)).filter(there -> !there.isEmpty());
        String description = (isOthers ? Stream.concat(texts, lines) : Stream.concat(lines, texts))
                .collect(Collectors.joining("\n"));
        return new EdgeDetails(
                facts.sqlQuery(),
                columns.isEmpty() ? Optional.empty() : Optional.of(columns),
                facts.pipeline(),
                Optional.of(description).filter(there -> !there.isEmpty()),
                facts.source());
    }

    private String textBeside(List<Share> all, String words) {
        if (isOthers && all.isEmpty()) {
            return words.equals(OF_OTHERS) ? "" : words;
        }
        return isOthers && words.isEmpty() ? OF_OTHERS : words;
    }

    private List<ColumnsBody> unlisted() {
        Set<ColumnsBody> listed =
                shares.stream().flatMap(share -> share.columns().stream()).collect(Collectors.toSet());
        return left(columnsOf(stored), listed);
    }

    private static List<ColumnsBody> columnsOf(EdgeDetails details) {
        return details.columnsLineage().orElse(List.of());
    }
}
