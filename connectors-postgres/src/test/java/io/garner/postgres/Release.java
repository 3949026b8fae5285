package io.garner.postgres;

import io.garner.testkit.postgres.PostgresBinaries;
import java.nio.file.Path;

/** The PostgreSQL releases that the connector is tested on. */
enum Release {
    V9_6("9.6"),
    V12("12"),
    V15("15"),
    V18("18");

    private final String number;

    Release(String number) {
        this.number = number;
    }

    /** Partitioned tables with keys, and procedures. */
    boolean hasPartitionsAndProcedures() {
        return isAtLeast(V12);
    }

    boolean isAtLeast(Release other) {
        return compareTo(other) >= 0;
    }

    PostgresBinaries binaries() {
        return PostgresBinaries.inJar(Path.of("target", "postgres-binaries", number + ".jar"));
    }

    @Override
    public String toString() {
        return "PostgreSQL " + number;
    }
}
