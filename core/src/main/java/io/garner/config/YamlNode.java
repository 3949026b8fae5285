package io.garner.config;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A part of a YAML document that knows its place in it. It prints its place and never its content, which may be a
 * literal that should have been a secret. May be shared between threads.
 */
public final class YamlNode {

    private final String document;
    private final String path;
    private final Node node;
    private final Set<String> keysReadElsewhere;

    private YamlNode(String document, String path, Node node, Set<String> keysReadElsewhere) {
        this.document = document;
        this.path = path;
        this.node = node;
        this.keysReadElsewhere = keysReadElsewhere;
    }

    static YamlNode root(Node node, String document) {
        return new YamlNode(document, "", node, Set.of());
    }

    /** What the document is called in messages. */
    public String document() {
        return document;
    }

    /** The keys that lead here, outermost first; empty at the top. */
    public String path() {
        return path;
    }

    /** From 1. */
    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** From 1. */
    public int column() {
        return node.getStartMark().getColumn() + 1;
    }

    /** The keys in the order of the text; none when this is no mapping. */
    public List<String> keys() {
        return entries().stream().map(Entry::name).toList();
    }

    /** What stands under this key. */
    public Optional<YamlNode> child(String key) {
        return entries().stream()
                .filter(e -> e.name().equals(key))
                .map(Entry::value)
                .findFirst();
    }

    /** The same mapping without these keys, for a reader who leaves them to another. */
    public YamlNode without(String... keys) {
        Set<String> left = new HashSet<>(keysReadElsewhere);
        left.addAll(Arrays.asList(keys));
        return filtered(key -> !left.contains(key), left);
    }

    /** The same mapping with no other keys than these. */
    public YamlNode only(String... keys) {
        return filtered(Set.of(keys)::contains, keysReadElsewhere);
    }

    /** A problem with what stands here. */
    public Problem problem(String message) {
        return new Problem(line(), column(), path, message);
    }

    Set<String> keysReadElsewhere() {
        return keysReadElsewhere;
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    boolean isSequence() {
        return node instanceof SequenceNode;
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    /** Whether nothing stands here: a key without a value. */
    boolean isEmpty() {
        return node.getTag().equals(Tag.NULL);
    }

    /** The scalar as it is written, without quotes. */
    String text() {
        return ((ScalarNode) node).getValue();
    }

    List<Entry> entries() {
        return node instanceof MappingNode mapping
                ? mapping.getValue().stream().map(this::entry).toList()
                : List.of();
    }

    List<YamlNode> items() {
        List<Node> items = node instanceof SequenceNode sequence ? sequence.getValue() : List.of();
        return IntStream.range(0, items.size())
                .mapToObj(i -> new YamlNode(document, path + "[" + i + "]", items.get(i), Set.of()))
                .toList();
    }

    private Entry entry(NodeTuple tuple) {
        String name = keyOf(tuple);
        String deeper = path.isEmpty() ? name : path + "." + name;
        YamlNode key = new YamlNode(document, path, tuple.getKeyNode(), Set.of());
        return new Entry(name, key, new YamlNode(document, deeper, tuple.getValueNode(), Set.of()));
    }

    private YamlNode filtered(Predicate<String> wanted, Set<String> readElsewhere) {
        if (!(node instanceof MappingNode mapping)) {
            return this;
        }
        List<NodeTuple> kept =
                mapping.getValue().stream().filter(t -> wanted.test(keyOf(t))).toList();
        MappingNode smaller = new MappingNode(
                mapping.getTag(), true, kept, mapping.getStartMark(), mapping.getEndMark(), mapping.getFlowStyle());
        return new YamlNode(document, path, smaller, Set.copyOf(readElsewhere));
    }

    private static String keyOf(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
    }

    @Override
    public String toString() {
        return document + (path.isEmpty() ? "" : ":" + path);
    }

    /** A key with its value; {@code key} is where the key itself stands, under the path of the mapping. */
    record Entry(String name, YamlNode key, YamlNode value) {}
}
