package io.garner.model;

/** How a run ended, as the number a shell or an Airflow task sees. The numbers are a contract. */
public enum ExitCode {
    DONE(0),
    OTHER(1),
    CONFIGURATION(2),
    SOURCE_UNREACHABLE(10),
    CATALOG_UNREACHABLE(11),
    PARTIAL(12),
    AUTHENTICATION(13),
    PLAN_HAS_CHANGES(20),
    SKIPPED(99),
    INTERRUPTED(130),
    TERMINATED(143);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The process exit code. */
    public int number() {
        return number;
    }
}
