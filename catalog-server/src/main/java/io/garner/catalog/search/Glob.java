package io.garner.catalog.search;

/** Matches {@code *} and {@code ?} in time bounded by the product of both lengths, whatever the pattern. */
final class Glob {

    private Glob() {}

    static boolean matches(String pattern, String text) {
        int at = 0;
        int star = -1;
        int retry = 0;
        int p = 0;
        while (at < text.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                retry = at;
            } else if (p < pattern.length() && (pattern.charAt(p) == '?' || pattern.charAt(p) == text.charAt(at))) {
                p++;
                at++;
            } else if (star >= 0) {
                // The last star takes one character more.
                p = star + 1;
                at = ++retry;
            } else {
                return false;
            }
        }
        return pattern.substring(p).chars().allMatch(c -> c == '*');
    }
}
