package io.garner.sandbox;

/**
 * A value that a program finds in its environment. Immutable.
 *
 * @param secret whether the value may be handed over but not shown
 */
public record Variable(String name, String value, boolean secret) {

    static Variable open(String name, String value) {
        return new Variable(name, value, false);
    }

    static Variable secret(String name, String value) {
        return new Variable(name, value, true);
    }

    /** The assignment as a shell reads it, secrets included. */
    String assignment() {
        return name + "=" + value;
    }

    /** The assignment as people may see it. */
    @Override
    public String toString() {
        return name + "=" + (secret ? "****" : value);
    }
}
