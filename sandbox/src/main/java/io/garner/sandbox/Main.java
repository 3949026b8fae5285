package io.garner.sandbox;

/** Starts the program; the only place that ends the process. */
public final class Main {

    private Main() {}

    /** Runs the command that the arguments name and exits with its code. */
    public static void main(String[] args) {
        System.exit(SandboxCommand.commandLine().execute(args));
    }
}
