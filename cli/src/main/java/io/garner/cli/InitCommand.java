package io.garner.cli;

import io.garner.config.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ingest init}: a commented configuration to start from. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        description = "Write a commented ingest.yaml to start from.")
final class InitCommand implements Callable<Integer> {

    private static final String TEMPLATE = "ingest-template.yaml";

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--force", description = "Overwrite a file that is there already.")
    private boolean force;

    private final Console console;

    InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path path = common.location(console.environment()).path();
        try {
            Files.write(path, template(), openOptions());
        } catch (FileAlreadyExistsException e) {
            throw fault(
                    path, "the file is there already", "Add --force to overwrite it, or name another with --config.");
        } catch (IOException e) {
            throw fault(
                    path,
                    "it cannot be written (" + e.getClass().getSimpleName() + ")",
                    "Name a file in a writable folder with --config.");
        }
        console.out().println("Wrote " + path + ". Edit it, then run: java -jar ingest.jar config check");
        return 0;
    }

    private OpenOption[] openOptions() {
        return force
                ? new OpenOption[] {
                    StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE
                }
                : new OpenOption[] {StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE};
    }

    private static byte[] template() {
        try (InputStream template = InitCommand.class.getResourceAsStream(TEMPLATE)) {
            if (template == null) {
                throw new IllegalStateException(TEMPLATE + " is not on the class path");
            }
            return template.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ConfigurationException fault(Path path, String answer, String remedy) {
        return new ConfigurationException("Writing " + path, answer, remedy);
    }
}
