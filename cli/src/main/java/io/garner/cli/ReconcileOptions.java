package io.garner.cli;

import picocli.CommandLine.Option;

/** How a run goes about the difference between a source and the catalog. */
final class ReconcileOptions {

    @Option(
            names = "--verify",
            description =
                    "Compare every member of each table instead of trusting fingerprints, and repair what differs.")
    boolean verify;

    @Option(
            names = "--allow-mass-retire",
            description = "Retire what vanished however much it is: lifts the limit of maxRetire for this run.")
    boolean allowMassRetire;
}
