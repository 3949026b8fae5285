package io.garner.testkit.sqlserver;

import java.util.regex.Pattern;

/**
 * What is changed in a statement before H2, in its mode for SQL Server, can run it. There is nothing else: no statement is
 * known by heart, and whatever one asks is answered from the rows. That a statement passes here says nothing of whether
 * SQL Server would take it.
 */
public enum Rewrite {
    /** {@code CONVERT(type, x, style)}: texts of times are kept in the form that style 126 gives. */
    STYLE("(?i)CONVERT\\((nvarchar\\(\\d+\\)), (\\w+\\.\\w+), 126\\)", "CONVERT($1, $2)"),

    /** {@code CROSS APPLY}: what a function gives for an argument is in a table beside the argument. */
    APPLY("(?i)CROSS APPLY (sys\\.\\w+)\\((.+?)(?:, N'OBJECT')?\\) AS (\\w+)", "JOIN $1 AS $3 ON $3.argument = $2"),

    /** {@code nvarchar(max)}: H2 wants a number. */
    MAX("(?i)nvarchar\\(max\\)", "nvarchar(1000000)");

    private final Pattern from;
    private final String to;

    Rewrite(String from, String to) {
        this.from = Pattern.compile(from);
        this.to = to;
    }

    static String all(String sql) {
        String rewritten = sql;
        for (Rewrite rewrite : values()) {
            rewritten = rewrite.from.matcher(rewritten).replaceAll(rewrite.to);
        }
        return rewritten;
    }
}
