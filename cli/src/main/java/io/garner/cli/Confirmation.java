package io.garner.cli;

import java.util.Optional;

/** Asks the person at the terminal. */
@FunctionalInterface
interface Confirmation {

    /** The line that was typed; empty when the terminal is gone. */
    Optional<String> ask(String question);

    /** The terminal of this process. */
    @SuppressWarnings("SystemConsoleNull")
    static Confirmation atTerminal() {
        return question -> {
            java.io.Console console = System.console();
            return console == null ? Optional.empty() : Optional.ofNullable(console.readLine("%s", question));
        };
    }
}
