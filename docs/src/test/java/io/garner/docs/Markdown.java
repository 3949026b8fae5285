package io.garner.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of ours and the code blocks in it. */
record Markdown(Path path, String text) {

    static final Path DOCS = Path.of("").toAbsolutePath();
    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

    static Markdown read(Path path) {
        try {
            return new Markdown(path, Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The guides. */
    static List<Markdown> guides() {
        try (Stream<Path> files = Files.list(DOCS.resolve("guide"))) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Markdown::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The guides and the page that leads to them. */
    static List<Markdown> withReadme() {
        List<Markdown> all = new ArrayList<>(guides());
        all.add(read(ROOT.resolve("README.md")));
        return all;
    }

    /** The contents of the blocks of this language, in order. */
    List<String> blocks(String language) {
        Matcher blocks = BLOCK.matcher(text);
        return blocks.results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    @Override
    public String toString() {
        return String.valueOf(path.getFileName());
    }
}
