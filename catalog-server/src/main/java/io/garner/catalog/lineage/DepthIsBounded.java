package io.garner.catalog.lineage;

import io.garner.catalog.http.Query;
import io.garner.catalog.http.Refusal;

/** Lineage is read 0 to 3 steps up and down, one by default; other numbers are a 400. */
final class DepthIsBounded {

    private static final int MOST = 3;

    private DepthIsBounded() {}

    static int of(Query query, String parameter) {
        int depth = query.number(parameter).orElse(1);
        if (depth < 0) {
            throw Refusal.badRequest("[query param " + parameter + " must be greater than or equal to 0]");
        }
        if (depth > MOST) {
            throw Refusal.badRequest("[query param " + parameter + " must be less than or equal to 3]");
        }
        return depth;
    }
}
