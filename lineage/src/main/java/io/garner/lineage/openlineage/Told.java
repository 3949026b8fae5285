package io.garner.lineage.openlineage;

import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is told of a harvest: each rejected event by name, each strange namespace once. Used by one thread. */
final class Told {

    static final String REJECTED = "openlineage-rejected";
    static final String FACET = "openlineage-facet";
    static final String INPUT = "openlineage-input";
    static final String EMPTY = "openlineage-empty";
    static final String LIMIT = "openlineage-limit";
    static final String NAMESPACE = "openlineage-namespace";
    static final String NAME = "openlineage-name";
    static final String OPEN_RUNS = "openlineage-open-runs";
    static final String FAILED_RUNS = "openlineage-failed-runs";
    static final String SAME_JOB = "openlineage-same-job";

    private static final Logger LOG = LoggerFactory.getLogger(Told.class);

    private final Findings findings;
    private final int most;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, Once> once = new LinkedHashMap<>();

    private record Once(Finding first, int times) {}

    /**
     * Nothing was told yet.
     *
     * @param most of a kind are told one by one
     */
    Told(Findings findings, int most) {
        this.findings = findings;
        this.most = most;
    }

    void add(Finding finding) {
        if (counts.merge(finding.code(), 1, Integer::sum) <= most) {
            findings.add(finding);
        } else {
            LOG.warn("{}: {} {}", finding.subject(), finding.message(), finding.remedy());
        }
    }

    /** Told in the end, and once for each subject, with how often it came. */
    void once(Finding finding) {
        String key = finding.code() + " " + finding.subject();
        if (once.containsKey(key) || once.size() < most) {
            once.merge(key, new Once(finding, 1), (first, again) -> new Once(first.first(), first.times() + 1));
        } else {
            add(finding);
        }
    }

    /** Tells what was kept for the end. */
    void end() {
        once.values()
                .forEach(kept -> findings.add(
                        kept.times() == 1
                                ? kept.first()
                                : new Finding(
                                        kept.first().code(),
                                        kept.first().subject(),
                                        kept.first().message() + " (" + kept.times() + " times)",
                                        kept.first().remedy())));
        once.clear();
        counts.forEach((code, count) -> {
            if (count > most) {
                findings.add(Finding.note(
                        code, "further " + code, (count - most) + " more of this kind are named in the log"));
            }
        });
    }
}
