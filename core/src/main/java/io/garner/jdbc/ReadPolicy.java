package io.garner.jdbc;

import java.util.List;

/**
 * How each read is wrapped.
 *
 * @param readOnlyTransaction whether the read runs in a READ ONLY transaction that ends with it; PostgreSQL needs one
 *     for a cursor, and {@code readOnly} alone does not stop a write in autocommit
 * @param beforeEachRead statements that set timeouts for this read only; they are not counted as reads
 * @param fetchSize rows a round trip
 */
public record ReadPolicy(boolean readOnlyTransaction, List<String> beforeEachRead, int fetchSize) {
    public ReadPolicy {
        beforeEachRead = List.copyOf(beforeEachRead);
    }
}
