package io.garner.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Every whole request below {@code /api} that was answered or whose answer was cut off on purpose, in the order of the
 * answers. What is no HTTP, or never came to its end, is not there. Thread-safe.
 */
public final class RequestLog {

    private final Queue<LoggedRequest> requests = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final int most;

    /** @param most how many of the latest requests are kept */
    RequestLog(int most) {
        this.most = most;
    }

    void add(LoggedRequest request) {
        requests.add(request);
        if (size.incrementAndGet() > most && requests.poll() != null) {
            size.decrementAndGet();
        }
    }

    /** All requests since the start or the last {@link #clear}. */
    public List<LoggedRequest> all() {
        return List.copyOf(requests);
    }

    /**
     * How many requests of a method came to paths that match.
     *
     * @param method such as {@code PUT}; {@code *} stands for any
     * @param pathRegex must match the whole path, with or without its query string: {@code /api/v1/tables} counts
     *     lists and PUTs of tables, {@code /api/v1/tables.*} all that is below them too
     */
    public long count(String method, String pathRegex) {
        Pattern pattern = Pattern.compile(pathRegex);
        return requests.stream()
                .filter(request -> method.equals("*") || request.method().equalsIgnoreCase(method))
                .filter(request -> pattern.matcher(request.pathAlone()).matches()
                        || pattern.matcher(request.path()).matches())
                .count();
    }

    /**
     * How many requests came to each collection: {@code {"GET /api/v1/tables": 2, "PUT /api/v1/tables": 7}}. A request
     * below a collection counts for it.
     */
    public SortedMap<String, Long> counts() {
        return requests.stream()
                .collect(Collectors.collectingAndThen(
                        Collectors.groupingBy(
                                request -> request.method() + " " + request.collection(),
                                TreeMap::new,
                                Collectors.counting()),
                        Collections::unmodifiableSortedMap));
    }

    /** Forgets all requests. */
    public void clear() {
        while (requests.poll() != null) {
            size.decrementAndGet();
        }
    }
}
