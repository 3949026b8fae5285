package io.garner.dictionary;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Texts and numbers as XML 1.0 and HTML take them, between tags and in double quotes. Stateless. */
final class Xml {

    private static final int REPLACEMENT = 0xFFFD;

    private Xml() {}

    static String escaped(String text) {
        StringBuilder clean = new StringBuilder(text.length() + text.length() / 8);
        text.codePoints().forEach(c -> append(clean, isAllowed(c) ? c : REPLACEMENT));
        return clean.toString();
    }

    /** To a tenth of a pixel, with a full stop whatever the locale. */
    static String number(double pixels) {
        BigDecimal rounded = BigDecimal.valueOf(pixels).setScale(1, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static void append(StringBuilder clean, int c) {
        switch (c) {
            case '<' -> clean.append("&lt;");
            case '>' -> clean.append("&gt;");
            case '&' -> clean.append("&amp;");
            case '"' -> clean.append("&quot;");
            case '\'' -> clean.append("&#39;");
            default -> clean.appendCodePoint(c);
        }
    }

    /** XML 1.0, production Char; there is no escape for what it leaves out. */
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
