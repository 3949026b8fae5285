package io.garner.lineage.sql;

/** The text as a whole cannot be read for certain; the message says why, in words for people. Never leaves the package. */
class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unreadable(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
