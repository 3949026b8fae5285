package io.garner.catalog.version;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version a server claims, ordered by number. Immutable.
 *
 * @param text what {@code GET /v1/system/version} answers, suffix included
 */
public record ServerVersion(String text, int major, int minor, int patch) implements Comparable<ServerVersion> {

    private static final Pattern NUMBERS = Pattern.compile("^(\\d+)\\.(\\d+)(?:\\.(\\d+))?");

    private static final Comparator<ServerVersion> BY_NUMBER = Comparator.comparingInt(ServerVersion::major)
            .thenComparingInt(ServerVersion::minor)
            .thenComparingInt(ServerVersion::patch);

    /** Reads {@code 1.4}, {@code 1.4.0} or {@code 1.4.0-SNAPSHOT}; a pre-release counts as its release. */
    public static ServerVersion parse(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.find()) {
            throw new IllegalArgumentException("not a server version: \"" + text + "\" (expected e.g. 1.4.0)");
        }
        int patch = numbers.group(3) == null ? 0 : Integer.parseInt(numbers.group(3));
        return new ServerVersion(text, Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)), patch);
    }

    /** The same, for versions whose contract is known: from 1.2 to 2.x. */
    public static ServerVersion known(String text) {
        ServerVersion version = parse(text);
        if (!version.atLeast("1.2") || version.atLeast("3.0")) {
            throw new IllegalArgumentException(
                    "not a known server version: \"" + text + "\" (1.2.0 to 2.x, such as 1.4.0)");
        }
        return version;
    }

    /** Whether this version is {@code other} or newer. */
    public boolean atLeast(String other) {
        return compareTo(parse(other)) >= 0;
    }

    /** Whether this server does what {@code feature} names. */
    public boolean has(Feature feature) {
        return feature.in(this);
    }

    @Override
    public int compareTo(ServerVersion other) {
        return BY_NUMBER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ServerVersion that && compareTo(that) == 0;
    }

    @Override
    public int hashCode() {
        return (major * 31 + minor) * 31 + patch;
    }

    @Override
    public String toString() {
        return text;
    }
}
