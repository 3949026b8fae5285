package io.garner.model;

import java.util.List;

/**
 * Another name for something. What it stands for need not exist, and may belong to another database or server.
 *
 * @param target the parts of that thing's name as they were declared, outermost first and without quotes: two are a schema
 *     and a name; a part that was left out between others is an empty text
 */
public record Synonym(String name, List<String> target) {
    public Synonym {
        target = List.copyOf(target);
        if (target.isEmpty()) {
            throw new IllegalArgumentException("the synonym " + name + " stands for nothing");
        }
    }
}
