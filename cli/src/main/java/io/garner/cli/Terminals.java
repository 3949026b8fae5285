package io.garner.cli;

/** Tells a terminal from a pipe. */
final class Terminals {

    private Terminals() {}

    @SuppressWarnings("SystemConsoleNull")
    static boolean isInteractive() {
        java.io.Console console = System.console();
        return console != null && isTerminal(console);
    }

    /** From Java 22 on there may be a console without a terminal, and a method to ask; before, a console is a terminal. */
    private static boolean isTerminal(java.io.Console console) {
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
