package io.garner.cli;

/** Colours for a terminal, or none. */
record Style(boolean coloured) {

    private static final String ESCAPE = "\u001b[";
    private static final String RESET = ESCAPE + "0m";

    String bold(String text) {
        return paint("1", text);
    }

    String green(String text) {
        return paint("32", text);
    }

    String yellow(String text) {
        return paint("33", text);
    }

    String red(String text) {
        return paint("31", text);
    }

    private String paint(String code, String text) {
        return coloured ? ESCAPE + code + "m" + text + RESET : text;
    }
}
