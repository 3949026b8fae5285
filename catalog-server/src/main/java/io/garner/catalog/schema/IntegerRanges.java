package io.garner.catalog.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import java.math.BigInteger;
import java.util.Set;

/**
 * Integers of the schemas are {@code Integer} in the official classes, and {@code Long} where the format says
 * milliseconds: a server cannot read what does not fit.
 */
final class IntegerRanges {

    private static final Set<String> KEYWORDS = Set.of("minimum", "maximum");
    private static final String LONG_FORMAT = "utc-millisec";

    private IntegerRanges() {}

    /** Adds the range to each integer of a document that states none. */
    static void addTo(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("type").asText().equals("integer")) {
            boolean isLong = isLong(object);
            bound(object, "minimum", isLong ? Long.MIN_VALUE : Integer.MIN_VALUE);
            bound(object, "maximum", isLong ? Long.MAX_VALUE : Integer.MAX_VALUE);
        }
        schema.forEach(IntegerRanges::addTo);
    }

    private static boolean isLong(JsonNode schema) {
        return schema.path("format").asText().equals(LONG_FORMAT);
    }

    private static void bound(ObjectNode schema, String keyword, long bound) {
        if (!schema.has(keyword)) {
            schema.set(keyword, JsonNodeFactory.instance.numberNode(bound));
        }
    }

    /** Whether a value is too large or too small for the class, and not only for the rule that the schema states. */
    static boolean isLeft(Error error) {
        if (!KEYWORDS.contains(error.getKeyword()) || error.getInstanceNode() == null) {
            return false;
        }
        BigInteger value = error.getInstanceNode().bigIntegerValue();
        BigInteger bound = error.getSchemaNode().bigIntegerValue();
        return bound.abs().bitLength() > Integer.SIZE
                ? value.bitLength() >= Long.SIZE
                : value.bitLength() >= Integer.SIZE;
    }

    /** The parser's words. */
    static String words(Error error) {
        String value = String.valueOf(error.getInstanceNode());
        return error.getSchemaNode().bigIntegerValue().abs().bitLength() > Integer.SIZE
                ? "Numeric value (" + value + ") out of range of `long` (" + Long.MIN_VALUE + " - " + Long.MAX_VALUE
                        + ")"
                : "Numeric value (" + value + ") out of range of `int` (" + Integer.MIN_VALUE + " - "
                        + Integer.MAX_VALUE + ")";
    }
}
