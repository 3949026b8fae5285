package io.garner.airflow.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads lists to their end. A server gives fewer rows than it is asked for when it has a cap, so the next page begins behind
 * the rows that came. A list that changes between two pages shifts: rows come twice, or one is skipped; then it is read
 * again and the passes are put together.
 */
record Pages(RestClient client) {

    static final int ASKED = 100;

    /** A million rows; a server that never comes to an end is left here. */
    private static final int MOST_PAGES = 10_000;

    private static final int MOST_PASSES = 3;

    /**
     * A list.
     *
     * @param page the request for the rows from here on
     * @param key where its rows are in the answer
     * @param id what tells one row from another
     */
    record Listing(Function<Integer, Call> page, String key, Function<JsonNode, String> id) {

        /** One that is read with GET. */
        static Listing of(Call call, String key, Function<JsonNode, String> id) {
            return of(call, key, id, ASKED);
        }

        /** One of which no more than this is of interest. */
        static Listing of(Call call, String key, Function<JsonNode, String> id, int most) {
            int limit = Math.min(ASKED, most);
            return new Listing(offset -> call.with("limit", limit).with("offset", offset), key, id);
        }
    }

    /**
     * What passes over a list brought.
     *
     * @param whole whether nothing can be missing
     * @param total how many there were all the time, as far as it was said
     */
    record Rows(List<JsonNode> rows, boolean whole, long total) {}

    /** Each row once. */
    List<JsonNode> all(Listing listing, Findings findings) throws RefusedException {
        Rows read = read(listing);
        if (!read.whole()) {
            findings.add(unsteady(listing.key()));
        }
        return read.rows();
    }

    static Finding unsteady(String what) {
        return new Finding(
                "airflow-list-unsteady",
                what,
                "the list changed each time while it was read, so that some of it may be missing",
                "Run again when fewer DAGs are being added or removed.");
    }

    /** Each row once, as far as they came. */
    Rows read(Listing listing) throws RefusedException {
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        Rows read = pass(listing, rows);
        for (int pass = 2; pass <= MOST_PASSES && !read.whole(); pass++) {
            read = pass(listing, rows);
        }
        return read;
    }

    /** One pass; it is whole when the list stood still and all of it came. */
    private Rows pass(Listing listing, Map<String, JsonNode> rows) throws RefusedException {
        Set<String> seen = new HashSet<>();
        Set<Long> totals = new HashSet<>();
        OptionalLong total = scan(listing, page -> {
            boolean progress = false;
            for (JsonNode row : page.rows()) {
                String id = listing.id().apply(row);
                rows.put(id, row);
                progress |= seen.add(id);
            }
            page.total().ifPresent(totals::add);
            return progress;
        });
        boolean whole = totals.size() <= 1 && seen.size() >= total.orElse(0);
        long least = totals.stream().mapToLong(Long::longValue).min().orElse(0);
        return new Rows(new ArrayList<>(rows.values()), whole, least);
    }

    /** What one request brought. */
    record Page(List<JsonNode> rows, OptionalLong total) {}

    /**
     * Page after page, as long as somebody wants more and there is more.
     *
     * @return how many rows there are altogether, where it is said
     */
    OptionalLong scan(Listing listing, Predicate<Page> goOn) throws RefusedException {
        OptionalLong total = OptionalLong.empty();
        int offset = 0;
        for (int number = 0; number < MOST_PAGES; number++) {
            Page page = page(listing, offset);
            total = page.total();
            offset += page.rows().size();
            if (page.rows().isEmpty() || !goOn.test(page) || offset >= total.orElse(Long.MAX_VALUE)) {
                return total;
            }
        }
        return total;
    }

    private Page page(Listing listing, int offset) throws RefusedException {
        ObjectNode answer = client.read(listing.page().apply(offset));
        JsonNode total = answer.path("total_entries");
        return new Page(
                Json.elements(answer, listing.key()).toList(),
                total.canConvertToLong() ? OptionalLong.of(total.asLong()) : OptionalLong.empty());
    }
}
