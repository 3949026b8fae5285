package io.garner.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The {@code java} of the scripts that guides show: the one of this process, set to start fast. */
final class QuickJava {

    private QuickJava() {}

    /** A PATH that finds it first, in a folder of its own below this one. */
    static String first(Path folder) throws IOException {
        Path bin = Files.createDirectories(folder.resolve("quick-java"));
        // A run of a few tables ends before the optimising compiler pays.
        Path java = Files.writeString(
                bin.resolve("java"),
                "#!/bin/sh\nexec '" + Path.of(System.getProperty("java.home"), "bin", "java")
                        + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return bin + ":" + System.getenv("PATH");
    }
}
