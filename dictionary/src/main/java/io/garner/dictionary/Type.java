package io.garner.dictionary;

/**
 * A size of type. Widths are computed and not asked of a font: a server without any draws the same picture, and so does
 * each run. The letters are of one width, so that a count is enough; 0.61 em is a little more than the widest of the fonts
 * that the picture names (DejaVu Sans Mono, Menlo: 0.602).
 */
enum Type {
    HEADING(16),
    TITLE(13),
    PLACE(10),
    COLUMN(12),
    TAG(10);

    private static final double EM_PER_CELL = 0.61;
    private static final int FIRST_WIDE = 0x1100;

    /** What a text longer than its room ends its first half with. */
    private static final String ELLIPSIS = "…";

    private final double size;

    Type(double size) {
        this.size = size;
    }

    double size() {
        return size;
    }

    /** How wide the text is at most, in pixels. */
    double width(String text) {
        return text.codePoints().map(Type::cells).sum() * size * EM_PER_CELL;
    }

    /** The text, or its beginning and its end when it has more than so many cells: names often differ at their end. */
    static String shortened(String text, int most) {
        if (text.codePoints().map(Type::cells).sum() <= most) {
            return text;
        }
        int half = (most - 1) / 2;
        return start(text, most - 1 - half) + ELLIPSIS + end(text, half);
    }

    private static String start(String text, int cells) {
        StringBuilder taken = new StringBuilder();
        int used = 0;
        for (int at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            used += cells(text.codePointAt(at));
            if (used > cells) {
                return taken.toString();
            }
            taken.appendCodePoint(text.codePointAt(at));
        }
        return taken.toString();
    }

    private static String end(String text, int cells) {
        int used = 0;
        for (int at = text.length(); at > 0; at = text.offsetByCodePoints(at, -1)) {
            used += cells(text.codePointBefore(at));
            if (used > cells) {
                return text.substring(at);
            }
        }
        return text;
    }

    /** Ideographs and pictures take two; so does all else above them, rather than too little. */
    private static int cells(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean isPunctuation = codePoint >= 0x2000 && codePoint < 0x2600;
        return codePoint < FIRST_WIDE || isPunctuation ? 1 : 2;
    }
}
