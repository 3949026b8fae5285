package io.garner.lineage.sql;

/** One expression cannot be read for certain, the others of its query can. Never leaves the package. */
final class Doubt extends Unreadable {

    private static final long serialVersionUID = 1L;

    Doubt(String reason) {
        super(reason);
    }
}
