package io.garner.openmetadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The description of an edge, read as who says what of it. An edge of ours starts with {@code garner:NAME}, and a text
 * for people may follow. Where several have a part in it, each has a line of its own with the {@link EdgeItems} that
 * it claims: {@code garner:NAME #1a2b3c4d,5e6f7a8b text}. Every other line is somebody else's. Immutable.
 *
 * @param ours whether the edge is ours: it starts with a line of ours
 * @param shares one for each of our emitters, in the order in which they came
 * @param others lines of others
 */
record EdgeMarks(boolean ours, List<Share> shares, List<String> others) {

    static final String PREFIX = "garner:";

    private static final Pattern LINE = Pattern.compile("garner:(\\S+)(?: #([0-9a-f,]*))?(?: (.*))?");

    /**
     * The part of one emitter.
     *
     * @param claims what it says; empty where it alone speaks, and so says everything
     */
    record Share(String owner, Optional<Set<String>> claims, String text) {
        Share {
            claims = claims.map(TreeSet::new);
        }

        private String line() {
            String claimed = claims.map(all -> " #" + String.join(",", all)).orElse("");
            return PREFIX + owner + claimed + (text.isEmpty() ? "" : " " + text);
        }
    }

    EdgeMarks {
        shares = List.copyOf(shares);
        others = List.copyOf(others);
    }

    static EdgeMarks of(Optional<String> description) {
        List<Share> shares = new ArrayList<>();
        List<String> others = new ArrayList<>();
        description.stream().flatMap(String::lines).forEach(line -> {
            Matcher mark = LINE.matcher(line);
            if (mark.matches()) {
                shares.add(share(mark));
            } else {
                others.add(line);
            }
        });
        return new EdgeMarks(description.orElse("").startsWith(PREFIX) && !shares.isEmpty(), shares, others);
    }

    private static Share share(Matcher mark) {
        Optional<Set<String>> claims = Optional.ofNullable(mark.group(2)).map(text -> Set.of(text.split(",")));
        return new Share(
                mark.group(1), claims, Optional.ofNullable(mark.group(3)).orElse(""));
    }

    /** Whether this emitter has a part in the edge. */
    boolean names(String owner) {
        return shares.stream().anyMatch(share -> share.owner().equals(owner));
    }

    /** The description that says this. */
    Optional<String> text() {
        List<String> lines = shares.stream().map(Share::line).toList();
        List<String> all = (ours ? Stream.of(lines, others) : Stream.of(others, lines))
                .flatMap(List::stream)
                .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", all));
    }
}
