package io.garner.cli;

import io.garner.ingest.Progress;
import io.garner.model.Fqn;

/** One line a step, for logs. */
record PlainProgress(Console console) implements Progress {

    @Override
    public void harvested(Fqn schema, int tables) {
        // A batch of pipelines belongs to its service, tables to a schema.
        tell(schema + ": " + tables + (schema.parent().isEmpty() ? " pipelines read" : " tables and views read"));
    }

    @Override
    public void planned(Fqn schema, int changes, int unchanged) {
        tell(schema + ": " + changes + " to write, " + unchanged + " unchanged");
    }

    private void tell(String what) {
        console.err().println("[" + console.run().shortId() + "] " + what);
    }
}
