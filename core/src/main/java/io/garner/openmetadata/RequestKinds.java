package io.garner.openmetadata;

import io.garner.http.RequestKind;
import io.garner.openmetadata.Transport.Call;
import java.util.List;

/**
 * What a request is about: the collection in its path, as it is written there. There are as many as this package has
 * paths; what a path names below its collection is never part of it.
 */
final class RequestKinds {

    /** Collections of services stand together below this: {@code services/databaseServices}. */
    private static final String SERVICES = "services";

    private RequestKinds() {}

    static RequestKind of(Call call) {
        List<String> segments = List.of(call.path().split("/"));
        int first = segments.get(0).equals("v1") ? 1 : 0;
        int length = first < segments.size() && segments.get(first).equals(SERVICES) ? 2 : 1;
        return new RequestKind(String.join("/", segments.subList(first, Math.min(first + length, segments.size()))));
    }
}
