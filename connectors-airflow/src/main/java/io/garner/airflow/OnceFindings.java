package io.garner.airflow;

import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.HashSet;
import java.util.Set;

/** Tells each finding once: two carriers may name one element. Thread-safe where the other is. */
final class OnceFindings implements Findings {

    private final Findings findings;
    private final Set<Finding> told = new HashSet<>();

    OnceFindings(Findings findings) {
        this.findings = findings;
    }

    @Override
    public synchronized void add(Finding finding) {
        if (told.add(finding)) {
            findings.add(finding);
        }
    }

    /** How many there were so far. */
    synchronized int size() {
        return told.size();
    }
}
