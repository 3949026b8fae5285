package io.garner.lineage.openlineage;

/**
 * What is held in memory at most, however much is read. What goes beyond is a finding.
 *
 * @param runs whose events are being put together
 * @param names datasets and columns in those runs
 * @param flows different pairs of tables of a job
 * @param jobs different jobs
 * @param recentRuns of a pipeline, the last ones
 * @param named findings of a kind that are told one by one; further ones are counted, and named in the log
 * @param line characters of a line
 */
record Limits(int runs, int names, int flows, int jobs, int recentRuns, int named, int line) {

    static final Limits STANDARD = new Limits(10_000, 1_000_000, 200_000, 50_000, 100, 1_000, 16 * 1024 * 1024);
}
