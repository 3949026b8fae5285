package io.garner.mssql;

import java.util.Optional;
import java.util.Set;

/** Texts as the server logs them: with the types of their parameters before them, and comments. */
final class LoggedText {

    /** What a statement begins with that may write what it reads elsewhere. */
    private static final Set<String> FIRST_WORDS = Set.of("INSERT", "MERGE", "SELECT", "UPDATE", "WITH");

    private LoggedText() {}

    /** The statement alone, if it is one that may copy rows: {@code (@1 tinyint)INSERT …} begins with INSERT. */
    static Optional<String> candidate(String logged) {
        String sql = withoutParameters(logged.strip());
        return FIRST_WORDS.stream()
                .filter(word -> startsWith(sql.substring(startOfCode(sql)), word))
                .findFirst()
                .map(word -> sql);
    }

    private static boolean startsWith(String code, String word) {
        return code.regionMatches(true, 0, word, 0, word.length())
                && (code.length() == word.length() || !Character.isLetterOrDigit(code.charAt(word.length())));
    }

    private static String withoutParameters(String sql) {
        if (!sql.startsWith("(@")) {
            return sql;
        }
        int depth = 0;
        for (int i = 0; i < sql.length(); i++) {
            depth += sql.charAt(i) == '(' ? 1 : sql.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return sql.substring(i + 1).strip();
            }
        }
        return sql;
    }

    /** Behind comments and blanks. */
    private static int startOfCode(String sql) {
        int at = 0;
        int before = -1;
        while (at != before) {
            before = at;
            while (at < sql.length() && Character.isWhitespace(sql.charAt(at))) {
                at++;
            }
            at = behind(sql, at, "--", "\n");
            at = behind(sql, at, "/*", "*/");
        }
        return at;
    }

    private static int behind(String sql, int at, String opening, String closing) {
        if (!sql.startsWith(opening, at)) {
            return at;
        }
        int end = sql.indexOf(closing, at + opening.length());
        return end < 0 ? sql.length() : end + closing.length();
    }
}
