package io.garner.airflow.rest;

/** The two generations of the API. What they call differently is here; what they have in common is with the readers. */
enum ApiVersion {
    /** Airflow 2. */
    V1("v1", "only_active", "datasets", "dataset"),
    /** Airflow 3. */
    V2("v2", "exclude_stale", "assets", "asset");

    private final String segment;
    private final String freshOnly;
    private final String assets;
    private final String asset;

    ApiVersion(String segment, String freshOnly, String assets, String asset) {
        this.segment = segment;
        this.freshOnly = freshOnly;
        this.assets = assets;
        this.asset = asset;
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

    /** One of them, in words. */
    String asset() {
        return asset;
    }
}
