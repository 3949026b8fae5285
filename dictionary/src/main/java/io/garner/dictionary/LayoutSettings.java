package io.garner.dictionary;

import java.util.EnumSet;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** What the layout is told beside the graph. Stateless. */
final class LayoutSettings {

    private LayoutSettings() {}

    /** An empty sheet. */
    static ElkNode sheet() {
        ElkNode sheet = ElkGraphUtil.createGraph();
        sheet.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        sheet.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        sheet.setProperty(LayeredOptions.PADDING, new ElkPadding(0));
        // The algorithm draws lots in places; so the same ones each time.
        sheet.setProperty(LayeredOptions.RANDOM_SEED, 1);
        sheet.setProperty(LayeredOptions.SPACING_NODE_NODE, 24.0);
        sheet.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 40.0);
        sheet.setProperty(LayeredOptions.SPACING_EDGE_NODE, 12.0);
        sheet.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 16.0);
        sheet.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 8.0);
        sheet.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 8.0);
        sheet.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 40.0);
        return sheet;
    }

    /** A box whose size and ports stay as they are given. */
    static ElkNode node(ElkNode sheet, double width, double height) {
        ElkNode node = ElkGraphUtil.createNode(sheet);
        node.setDimensions(width, height);
        node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        node.setProperty(LayeredOptions.NODE_SIZE_CONSTRAINTS, EnumSet.noneOf(SizeConstraint.class));
        return node;
    }

    static ElkPort port(ElkNode node, PortSide side, double y) {
        ElkPort port = ElkGraphUtil.createPort(node);
        port.setDimensions(0, 0);
        port.setLocation(side == PortSide.WEST ? 0 : node.getWidth(), y);
        port.setProperty(LayeredOptions.PORT_SIDE, side);
        return port;
    }
}
