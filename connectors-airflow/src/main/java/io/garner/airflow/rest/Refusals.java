package io.garner.airflow.rest;

import io.garner.source.Finding;

/** What a refusal of one thing means for a harvest: a finding, with what mends it. */
final class Refusals {

    private Refusals() {}

    static Finding finding(String code, String subject, String message, RefusedException e) {
        return new Finding(code, subject, message + ": " + e.getMessage(), remedy(e.answer()));
    }

    private static String remedy(Answer answer) {
        if (answer.isForbidden()) {
            return "Give whoever logs in the role Viewer, and the right to read this DAG where it has rights of its own.";
        }
        return answer.isServerFault()
                ? "Look at the log of Airflow's API server (webserver in 2.x) for the same moment."
                : "Run with --debug to see each request; the deployment may be older than Airflow 2.7.";
    }
}
