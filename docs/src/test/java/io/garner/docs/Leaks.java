package io.garner.docs;

import io.garner.testkit.TestSecrets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Passwords and tokens in files that tests left behind.
 *
 * @param files how many files were searched
 * @param found where something was found, without saying what
 */
record Leaks(int files, List<String> found) {

    private static final List<String> COMPILED = List.of(".class", ".jar", ".lst");

    /** Searches reports, logs, bundles and whatever else is below the folders; compressed files inside, too. */
    static Leaks below(List<Path> folders) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.filter(Files::isRegularFile)
                        .filter(file -> COMPILED.stream().noneMatch(file.toString()::endsWith))
                        .forEach(files::add);
            }
        }
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            Matcher secret = TestSecrets.PATTERN.matcher(text(file));
            if (secret.find()) {
                found.add(file + ", at character " + secret.start());
            }
        }
        return new Leaks(files.size(), found);
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
            return new String(plain.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
