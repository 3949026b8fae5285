package io.garner.config;

import java.io.StringReader;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/** Reads YAML text into {@link YamlNode}s. No tag of the text ever makes an object: only scalars, lists and mappings. */
public final class YamlDocument {

    private static final int MAX_CHARACTERS = 1024 * 1024;
    private static final int MAX_ALIASES = 50;
    private static final int MAX_DEPTH = 50;

    private YamlDocument() {}

    /**
     * Parses one document.
     *
     * @param name what to call the document in messages, such as its file name
     * @throws ConfigurationException when the text is empty or no YAML
     */
    public static YamlNode parse(String text, String name) {
        try {
            Node root = new Yaml(limits()).compose(new StringReader(text));
            if (root == null) {
                throw fault(name, new Problem(1, 1, "", "the document is empty"));
            }
            refuseLoops(root, name, Collections.newSetFromMap(new IdentityHashMap<>()));
            return YamlNode.root(root, name);
        } catch (MarkedYAMLException e) {
            throw fault(name, SyntaxReason.of(e));
        } catch (ReaderException e) {
            throw fault(name, SyntaxReason.of(e, text));
        } catch (YAMLException e) {
            throw fault(name, SyntaxReason.ofLimit(e));
        }
    }

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        options.setMaxAliasesForCollections(MAX_ALIASES);
        options.setNestingDepthLimit(MAX_DEPTH);
        return options;
    }

    private static void refuseLoops(Node node, String name, Set<Node> seen) {
        if (!seen.add(node)) {
            return;
        }
        if (node.isTwoStepsConstruction()) {
            throw fault(name, SyntaxReason.at(node.getStartMark(), "a value holds itself through an alias"));
        }
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> {
                refuseLoops(tuple.getKeyNode(), name, seen);
                refuseLoops(tuple.getValueNode(), name, seen);
            });
        } else if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> refuseLoops(item, name, seen));
        }
    }

    private static ConfigurationException fault(String name, Problem problem) {
        return new ConfigurationException("Reading " + name, List.of(problem), "Correct the file and run again.");
    }
}
