package io.garner.testkit.postgres;

import java.nio.file.Path;

/** The releases that the build has copied for the tests. */
final class Releases {

    private Releases() {}

    static PostgresBinaries release(String version) {
        return PostgresBinaries.inJar(Path.of("target", "postgres-binaries", version + ".jar"));
    }
}
