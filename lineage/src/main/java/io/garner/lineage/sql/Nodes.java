package io.garner.lineage.sql;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import net.sf.jsqlparser.expression.Expression;

/** How each class of node is walked. A class that is not here, as one of a later release, is never passed by. */
final class Nodes {

    /** For one class exactly, not for those that extend it. */
    private static final Map<Class<?>, BiConsumer<Expression, Walk>> KNOWN = known();

    private final Map<Class<?>, BiConsumer<Expression, Walk>> visits = new HashMap<>();

    private static Map<Class<?>, BiConsumer<Expression, Walk>> known() {
        Nodes nodes = new Nodes();
        LeafNodes.addTo(nodes);
        OperatorNodes.addTo(nodes);
        ConditionNodes.addTo(nodes);
        CallNodes.addTo(nodes);
        DocumentNodes.addTo(nodes);
        NameNodes.addTo(nodes);
        return Map.copyOf(nodes.visits);
    }

    <E extends Expression> void add(Class<E> kind, BiConsumer<E, Walk> visit) {
        visits.put(kind, (node, walk) -> visit.accept(kind.cast(node), walk));
    }

    static void visit(Expression node, Walk walk) {
        BiConsumer<Expression, Walk> visit = KNOWN.get(node.getClass());
        if (visit == null) {
            throw Kinds.unread("it has an expression", node);
        }
        visit.accept(node, walk);
    }
}
