package io.garner.airflow.rest;

import io.garner.airflow.route.Deployment;

/** A deployment that answered, and how it is asked from then on. */
record Session(ApiVersion api, Deployment deployment, RestClient client) {

    Pages pages() {
        return new Pages(client);
    }
}
