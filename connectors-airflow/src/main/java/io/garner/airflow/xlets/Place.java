package io.garner.airflow.xlets;

import io.garner.model.Fqn;
import java.util.List;
import java.util.Optional;

/** Where a connection of Airflow leads to, in the names of the catalog: a service, and what more of it is known. */
public record Place(String service, Optional<String> database, Optional<String> schema) {

    private static final int MOST_PARTS = 3;

    /**
     * From {@code service}, {@code service.database} or {@code service.database.schema}.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static Place of(String text) {
        List<String> parts = Fqn.parse(text).parts();
        if (parts.size() > MOST_PARTS) {
            throw new IllegalArgumentException(text + " is more than service, database and schema");
        }
        return new Place(
                parts.get(0),
                parts.stream().skip(1).findFirst(),
                parts.stream().skip(2).findFirst());
    }
}
