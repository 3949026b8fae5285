package io.garner.lineage.sql;

import io.garner.source.ColumnLineageResolver.Dialect;
import java.util.List;

/** Where operators and other symbols end. */
record Operators(String text, Dialect dialect) {

    private static final String POSTGRES = "+-*/<>=~!@#%^&|`?";
    /** An operator of PostgreSQL may end in + or - only when it holds one of these. */
    private static final String STRANGE = "~!@#%^&|`?";

    private static final List<String> LONG =
            List.of("<=", ">=", "<>", "!=", "!<", "!>", "+=", "-=", "*=", "/=", "%=", "&=", "^=", "|=", "::");

    int end(int start) {
        return dialect == Dialect.POSTGRES ? postgres(start) : sqlServer(start);
    }

    private int sqlServer(int start) {
        for (String symbol : LONG) {
            if (text.startsWith(symbol, start)) {
                return start + symbol.length();
            }
        }
        return start + 1;
    }

    private int postgres(int start) {
        for (String symbol : List.of("::", ":=")) {
            if (text.startsWith(symbol, start)) {
                return start + symbol.length();
            }
        }
        int end = start;
        boolean strange = false;
        while (end < text.length()
                && POSTGRES.indexOf(text.charAt(end)) >= 0
                && !text.startsWith("--", end)
                && !text.startsWith("/*", end)) {
            strange |= STRANGE.indexOf(text.charAt(end)) >= 0;
            end++;
        }
        while (!strange && end > start + 1 && "+-".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return Math.max(end, start + 1);
    }
}
