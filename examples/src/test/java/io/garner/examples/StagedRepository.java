package io.garner.examples;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * What a Maven without a network needs to build a datakit: this build's modules as if they had been published, and its local
 * repository in the place of the public one. The datakit's own local repository is empty in the beginning, so nothing that
 * only this project knows can help.
 */
final class StagedRepository {

    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final List<String> MODULES = List.of("core", "lineage", "testkit", "catalog-server");

    private final Path folder;

    private StagedRepository(Path folder) {
        this.folder = folder;
    }

    static StagedRepository in(Path folder) throws IOException {
        StagedRepository staged = new StagedRepository(folder);
        staged.pom("garner", Path.of("../pom.xml"));
        staged.pom("garner-bom", Path.of("../bom/pom.xml"));
        for (String module : MODULES) {
            staged.pom("garner-" + module, Path.of("..", module, "pom.xml"));
            staged.jar("garner-" + module);
        }
        Files.writeString(folder.resolve("settings.xml"), staged.settings());
        return staged;
    }

    /** A shell's mvn that knows nothing of its user's settings and repository. */
    String mvn() {
        return "mvn() { command mvn -ntp -s '" + folder.resolve("settings.xml") + "' -Dmaven.repo.local='"
                + folder.resolve("local") + "' \"$@\"; }\n";
    }

    private void pom(String artifact, Path pom) throws IOException {
        Files.copy(pom, Files.createDirectories(place(artifact)).resolve(artifact + "-" + VERSION + ".pom"));
    }

    /** The module as the tests have it on their class path: a jar, or classes where nothing has been packaged. */
    private void jar(String artifact) throws IOException {
        Path jar = place(artifact).resolve(artifact + "-" + VERSION + ".jar");
        Path built = Forked.entries()
                .filter(entry -> Forked.isArtifact(entry, artifact))
                .map(Path::of)
                .findFirst()
                .orElseThrow(() -> new AssertionError(artifact + " is not on the class path"));
        if (Files.isRegularFile(built)) {
            Files.copy(built, jar);
        } else {
            ToolProvider.findFirst("jar")
                    .orElseThrow()
                    .run(System.out, System.err, "-cf", jar.toString(), "-C", built.toString(), ".");
        }
    }

    private Path place(String artifact) {
        return folder.resolve(String.join(File.separator, "published", "io", "garner", artifact, VERSION));
    }

    private String settings() {
        return """
                <settings>
                  <mirrors>
                    <mirror><id>here</id><mirrorOf>central</mirrorOf><url>%s</url></mirror>
                  </mirrors>
                  <profiles>
                    <profile>
                      <id>here</id>
                      <repositories>
                        <repository>
                          <id>published</id><url>%s</url><snapshots><checksumPolicy>ignore</checksumPolicy></snapshots>
                        </repository>
                        <repository>
                          <id>central</id><url>http://central</url><releases><checksumPolicy>ignore</checksumPolicy></releases>
                        </repository>
                      </repositories>
                      <pluginRepositories>
                        <pluginRepository>
                          <id>central</id><url>http://central</url><releases><checksumPolicy>ignore</checksumPolicy></releases>
                        </pluginRepository>
                      </pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>here</activeProfile></activeProfiles>
                </settings>
                """.formatted(
                        Path.of(System.getProperty("garner.local.repository")).toUri(),
                        folder.resolve("published").toUri());
    }
}
