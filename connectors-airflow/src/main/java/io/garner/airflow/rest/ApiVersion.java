package io.garner.airflow.rest;

/** The two generations of the API. What they call differently is here; what they have in common is with the readers. */
enum ApiVersion {
    /** Airflow 2. */
    V1("v1", "only_active", "datasets", 10_000),
    /** Airflow 3. */
    V2("v2", "exclude_stale", "assets", Pages.ASKED);

    private final String segment;
    private final String freshOnly;
    private final String assets;
    private final int instances;

    ApiVersion(String segment, String freshOnly, String assets, int instances) {
        this.segment = segment;
        this.freshOnly = freshOnly;
        this.assets = assets;
        this.instances = instances;
    }

    /** Behind {@code api/}. */
    String segment() {
        return segment;
    }

    /** The parameter that leaves out stale DAGs unless it is false. */
    String freshOnly() {
        return freshOnly;
    }

    /** The collection of datasets or assets, in the path and in the answer. */
    String assets() {
        return assets;
    }

    /**
     * How many task instances to ask for in one request. Airflow 2 gives them in no order, so that pages of them overlap and
     * leave gaps; but it has no cap for this list, and one page has neither.
     */
    int instances() {
        return instances;
    }
}
