package io.garner.bundle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of the format. Another major version cannot be read. A higher minor version may have kinds of records and
 * members that are skipped here, never a member that must be understood.
 */
record BundleFormat(int major, int minor) {

    /** How every bundle names itself. */
    static final String NAME = "garner-bundle";

    static final BundleFormat CURRENT = new BundleFormat(1, 0);

    private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})");

    static Optional<BundleFormat> parse(String version) {
        Matcher matcher = VERSION.matcher(version);
        return matcher.matches()
                ? Optional.of(new BundleFormat(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    boolean isReadable() {
        return major == CURRENT.major;
    }

    boolean isNewer() {
        return isReadable() && minor > CURRENT.minor;
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
