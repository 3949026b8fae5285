package io.garner.openmetadata;

import io.garner.openmetadata.EdgeDetails.ColumnsBody;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
 * The SQL, the kind and the pipeline are those of the source in the first line. An edge whose description does not start
 * like this is somebody else's, and so is every mapping of it that no line lists; lines come after their text then, or after
 * a text that stands for it.
 *
 * @param stored all that is said of the edge
 * @param isOthers whether the edge belongs to somebody who is no source of ours
 * @param text what is described beside the lines
 * @param shares what each source tells, in the order of the lines
 */
public record EdgeShares(EdgeDetails stored, boolean isOthers, String text, List<Share> shares) {

    /** How the description of an edge starts that one of our sources made. */
    public static final String MARK = "garner:";

    /** Between a source's name and that of the pipeline that it tells of. */
    public static final String VIA = " via ";

    private static final String LIST = " {\"columns\":";

    /** A name, for a source of pipelines the pipeline, and where others say something too, the mappings. */
    private static final Pattern LINE = Pattern.compile(MARK + "[^\\s{]+( via [^{]*[^{\\s])?( \\{\"columns\":.*)?");

    /** What a catalog shows of an edge of somebody else who wrote no description: without it the edge would look like ours. */
    private static final String OF_OTHERS = "(an edge of somebody else)";

    private static final EdgeDetails NOTHING =
            new EdgeDetails(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What one source tells. */
    public record Share(String source, List<ColumnsBody> columns) {
        public Share {
            columns = List.copyOf(columns);
        }
    }

    public EdgeShares {
        shares = List.copyOf(shares);
    }

    /** Reads what is stored of an edge; one of which nothing is said is somebody else's. */
    public static EdgeShares of(Optional<EdgeDetails> details) {
        EdgeDetails stored = details.orElse(NOTHING);
        List<String> lines =
                stored.description().stream().flatMap(String::lines).toList();
        List<Share> listed = lines.stream()
                .filter(line -> isMark(line))
                .map(EdgeShares::share)
                .toList();
        boolean others = lines.isEmpty() || !isMark(lines.get(0));
        String text = lines.stream().filter(line -> !isMark(line)).collect(Collectors.joining("\n"));
        List<Share> shares = others || listed.size() > 1
                ? listed
                : List.of(new Share(listed.get(0).source(), columnsOf(stored)));
        return new EdgeShares(stored, others, text, shares);
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
        return shares.stream().anyMatch(share -> share.source().equals(source));
    }

    /** The edge with all that this source tells, and nothing that it told before. */
    public EdgeDetails with(String source, EdgeDetails told) {
        Set<ColumnsBody> theirs = new HashSet<>(isOthers ? unlisted() : List.of());
        Share mine = new Share(
                source,
                columnsOf(told).stream()
                        .filter(mapping -> !theirs.contains(mapping))
                        .toList());
        List<Share> all = new ArrayList<>(shares);
        all.replaceAll(share -> share.source().equals(source) ? mine : share);
        if (!has(source)) {
            all.add(mine);
        }
        boolean first = !isOthers && all.get(0).source().equals(source);
        return shared(all, first ? told : stored);
    }

    /** The edge without this source; empty when nobody else tells anything of it. */
    public Optional<EdgeDetails> without(String source) {
        List<Share> left =
                shares.stream().filter(share -> !share.source().equals(source)).toList();
        return left.isEmpty() && !isOthers ? Optional.empty() : Optional.of(shared(left, stored));
    }

    /** The same shares, of which those of a source that was renamed are told under its new name. */
    public EdgeShares renamed(String before, String now) {
        Map<String, List<ColumnsBody>> all = new LinkedHashMap<>();
        for (Share share : shares) {
            String name = share.source().equals(before) || share.source().startsWith(before + VIA)
                    ? now + share.source().substring(before.length())
                    : share.source();
            all.computeIfAbsent(name, unseen -> new ArrayList<>()).addAll(share.columns());
        }
        List<Share> renamed = new ArrayList<>();
        all.forEach((name, columns) -> renamed.add(new Share(name, columns)));
        return new EdgeShares(stored, isOthers, text, renamed);
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
        EdgeShares living = new EdgeShares(facts, isOthers, text, left);
        return living.shared(left, facts);
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

    /** Whether two say the same, whatever the order of their columns. */
    public static boolean areAlike(EdgeDetails one, EdgeDetails other) {
        return new HashSet<>(columnsOf(one)).equals(new HashSet<>(columnsOf(other)))
                && one.sqlQuery().equals(other.sqlQuery())
                && one.description().equals(other.description())
                && one.source().equals(other.source())
                && one.pipeline().map(Reference::id).equals(other.pipeline().map(Reference::id));
    }

    private EdgeDetails shared(List<Share> all, EdgeDetails facts) {
        List<ColumnsBody> columns = Stream.concat(
                        isOthers ? unlisted().stream() : Stream.of(),
                        all.stream().flatMap(share -> share.columns().stream()))
                .distinct()
                .toList();
        boolean alone = !isOthers && all.size() == 1;
        Stream<String> lines = all.stream().map(share -> alone ? MARK + share.source() : line(share));
        Stream<String> texts = Stream.of(textBeside(all)).filter(there -> !there.isEmpty());
        String description = (isOthers ? Stream.concat(texts, lines) : Stream.concat(lines, texts))
                .collect(Collectors.joining("\n"));
        return new EdgeDetails(
                facts.sqlQuery(),
                columns.isEmpty() ? Optional.empty() : Optional.of(columns),
                facts.pipeline(),
                Optional.of(description).filter(there -> !there.isEmpty()),
                facts.source());
    }

    private String textBeside(List<Share> all) {
        if (isOthers && all.isEmpty()) {
            return text.equals(OF_OTHERS) ? "" : text;
        }
        return isOthers && text.isEmpty() ? OF_OTHERS : text;
    }

    private List<ColumnsBody> unlisted() {
        Set<ColumnsBody> listed =
                shares.stream().flatMap(share -> share.columns().stream()).collect(Collectors.toSet());
        return columnsOf(stored).stream()
                .filter(mapping -> !listed.contains(mapping))
                .toList();
    }

    private static List<ColumnsBody> columnsOf(EdgeDetails details) {
        return details.columnsLineage().orElse(List.of());
    }

    private static boolean isMark(String line) {
        return LINE.matcher(line).matches();
    }

    private static String line(Share share) {
        return MARK + share.source() + " " + Json.tree(new Listed(share.columns()));
    }

    private static Share share(String line) {
        int list = line.indexOf(LIST);
        String source = line.substring(MARK.length(), list < 0 ? line.length() : list);
        return new Share(
                source,
                list < 0
                        ? List.of()
                        : Json.object(line.substring(list + 1))
                                .map(json -> Json.value(json, Listed.class).columns())
                                .orElse(List.of()));
    }

    /** What is in a line behind the name. */
    private record Listed(List<ColumnsBody> columns) {}
}
