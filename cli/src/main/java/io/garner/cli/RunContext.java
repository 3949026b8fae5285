package io.garner.cli;

import io.garner.http.Caller;
import io.garner.ingest.Progress;
import io.garner.measure.Measurements;
import java.util.Optional;
import java.util.function.Function;

/**
 * What goes along with a run through all its sources.
 *
 * @param progress whom to tell how it gets on, by the source's name
 * @param stop the wish to end
 */
record RunContext(ThisRun run, Function<String, Progress> progress, StopSignal stop, Measurements measurements) {

    /** On whose behalf the catalog is asked. */
    Caller caller() {
        return new Caller(Optional.of(run.id()), measurements);
    }
}
