package io.garner.postgres;

/** Tells the reader of the build's output what a test report would hide. */
final class Notice {

    private Notice() {}

    static void say(String text) {
        System.out.println("[connectors-postgres] " + text);
    }
}
