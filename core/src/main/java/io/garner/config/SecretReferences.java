package io.garner.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@link Secret}: a reference and nothing else, so that no password ever stands in a file that is shared. */
final class SecretReferences {

    static final Pattern VARIABLE = Pattern.compile("\\$\\{(" + Interpolation.NAME + ")\\}");
    static final Pattern FILE = Pattern.compile("file:(.+)");
    static final String COMMAND = "command";

    private static final Pattern WITH_DEFAULT = Pattern.compile("\\$\\{(" + Interpolation.NAME + "):-.*\\}");
    private static final String REFUSAL =
            "a secret must be a reference: ${VARIABLE}, file:/path or {command: [...]}; what stands here is not shown";

    private final Environment environment;
    private final Consumer<Problem> problems;

    SecretReferences(Environment environment, Consumer<Problem> problems) {
        this.environment = environment;
        this.problems = problems;
    }

    Optional<Secret> read(YamlNode node) {
        if (node.isScalar()) {
            return scalar(node);
        }
        List<YamlNode> command = node.keys().equals(List.of(COMMAND))
                ? node.child(COMMAND).map(YamlNode::items).orElse(List.of())
                : List.of();
        if (command.isEmpty() || !command.stream().allMatch(YamlNode::isScalar)) {
            return refused(node, REFUSAL);
        }
        return command(command);
    }

    private Optional<Secret> scalar(YamlNode node) {
        Matcher variable = VARIABLE.matcher(node.text());
        if (variable.matches()) {
            return variable(node, variable.group(1));
        }
        Matcher withDefault = WITH_DEFAULT.matcher(node.text());
        if (withDefault.matches()) {
            return refused(node, "a secret takes no default value; write ${" + withDefault.group(1) + "}");
        }
        Matcher file = FILE.matcher(node.text());
        return file.matches() ? file(node, file.group(1)) : refused(node, REFUSAL);
    }

    private Optional<Secret> variable(YamlNode node, String name) {
        return environment.get(name).filter(v -> !v.isBlank()).isPresent()
                ? Optional.of(Secret.fromEnv(name, environment))
                : refused(node, "the environment variable " + name + " is not set");
    }

    private Optional<Secret> file(YamlNode node, String path) {
        return resolve(node, path).flatMap(file -> {
            try {
                return Optional.of(Secret.fromFile(Path.of(file)));
            } catch (InvalidPathException e) {
                return refused(node, "what follows file: is no path");
            }
        });
    }

    private Optional<Secret> command(List<YamlNode> command) {
        List<String> words = new ArrayList<>();
        command.forEach(word -> resolve(word, word.text()).ifPresent(words::add));
        return words.size() == command.size() ? Optional.of(Secret.fromCommand(words)) : Optional.empty();
    }

    private Optional<String> resolve(YamlNode node, String text) {
        List<String> unresolved = new ArrayList<>();
        String resolved = new Interpolation(environment).resolve(text, unresolved::add);
        unresolved.forEach(message -> problems.accept(node.problem(message)));
        return unresolved.isEmpty() ? Optional.of(resolved) : Optional.empty();
    }

    private Optional<Secret> refused(YamlNode node, String message) {
        problems.accept(node.problem(message));
        return Optional.empty();
    }
}
