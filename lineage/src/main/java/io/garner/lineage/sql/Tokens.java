package io.garner.lineage.sql;

import java.util.ArrayList;
import java.util.List;

/** Finding one's way in a list of tokens. Positions beyond either end are answered with a token that is nothing. */
record Tokens(List<Token> list) {

    private static final Token NOTHING = Token.symbol("");

    Token at(int index) {
        return index >= 0 && index < list.size() ? list.get(index) : NOTHING;
    }

    int size() {
        return list.size();
    }

    boolean is(int index, String... words) {
        for (int i = 0; i < words.length; i++) {
            if (!at(index + i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** The parenthesis that closes the one here. */
    int close(int open) {
        int depth = 0;
        for (int i = open; i < size(); i++) {
            if (at(i).is("(")) {
                depth++;
            } else if (at(i).is(")")) {
                depth--;
                if (depth == 0) {
                    return i;
                }
            }
        }
        throw new Unreadable("a parenthesis is not closed" + at(open).place());
    }

    /** Whether the parenthesis here is closed at all. */
    boolean closes(int open) {
        int depth = 0;
        for (int i = open; i < size(); i++) {
            depth += depth(at(i));
            if (depth == 0) {
                return true;
            }
        }
        return false;
    }

    /** The first of these words or symbols from here on outside of parentheses; -1 when there is none. */
    int find(int from, String... words) {
        int depth = 0;
        for (int i = from; i < size() && depth >= 0; i++) {
            if (depth == 0 && isOneOf(at(i), words)) {
                return i;
            }
            depth += depth(at(i));
        }
        return -1;
    }

    static boolean isOneOf(Token token, String... words) {
        for (String word : words) {
            if (token.is(word)) {
                return true;
            }
        }
        return false;
    }

    static int depth(Token token) {
        return token.is("(") ? 1 : token.is(")") ? -1 : 0;
    }

    Tokens from(int start) {
        return new Tokens(list.subList(start, size()));
    }

    /** Not more than so many of them. */
    Tokens upTo(int count) {
        return new Tokens(list.subList(0, Math.min(count, size())));
    }

    /** Without these, end not included. */
    Tokens without(int start, int end) {
        return replaced(start, end, List.of());
    }

    Tokens replaced(int start, int end, List<Token> others) {
        List<Token> changed = new ArrayList<>(list.subList(0, start));
        changed.addAll(others);
        changed.addAll(list.subList(end, size()));
        return new Tokens(changed);
    }

    /** The token of which this position of {@link #text} is a part, or the last one before it. */
    Token atPosition(int position) {
        int end = 0;
        Token before = NOTHING;
        for (Token token : list) {
            int start = end + (end > 0 && !token.touches(before) ? 1 : 0);
            end = start + token.text().length();
            if (position < end) {
                return token;
            }
            before = token;
        }
        return before;
    }

    /** As text for the parser; what touched in the original touches here. */
    String text() {
        StringBuilder text = new StringBuilder();
        Token before = NOTHING;
        for (Token token : list) {
            if (!text.isEmpty() && !token.touches(before)) {
                text.append(' ');
            }
            text.append(token.text());
            before = token;
        }
        return text.toString();
    }
}
