package io.garner.model;

import java.util.Map;

/**
 * Where a foreign table's rows really are.
 *
 * @param options what the declarations say of the server ({@code host}, {@code port}, {@code dbname}) and of the remote table
 *     ({@code schema_name}, {@code table_name}); those that may carry a credential are left out by the connector
 */
public record ForeignData(String server, String wrapper, Map<String, String> options) {
    public ForeignData {
        options = Map.copyOf(options);
    }
}
