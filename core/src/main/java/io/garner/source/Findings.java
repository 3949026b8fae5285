package io.garner.source;

/** Where a source puts what it has to tell. Implementations are thread-safe. */
@FunctionalInterface
public interface Findings {

    void add(Finding finding);
}
