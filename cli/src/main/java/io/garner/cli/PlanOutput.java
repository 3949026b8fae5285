package io.garner.cli;

import io.garner.ingest.Change;
import io.garner.ingest.RunReport;
import java.util.List;

/** Tells a plan while it is made. */
interface PlanOutput {

    /** The next change; those of one source come together. */
    void change(String source, Change change);

    /** All is planned, or what could be. */
    void end(List<RunReport> reports);
}
