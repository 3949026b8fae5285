package io.garner.ingest;

/** What the kinds of change have in common. */
final class Changes {

    private Changes() {}

    static Record bodyOf(Change change) {
        if (change instanceof Change.Create create) {
            return create.body();
        }
        if (change instanceof Change.Update update) {
            return update.body();
        }
        throw new IllegalArgumentException("nothing is to be written of: " + change.fqn());
    }
}
