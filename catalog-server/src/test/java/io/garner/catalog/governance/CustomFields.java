package io.garner.catalog.governance;

import io.garner.catalog.Rest.Answer;

/** Defines custom properties of tables. */
final class CustomFields {

    private CustomFields() {}

    static Answer define(Governed it, String name, String fieldType) {
        return define(it, "table", name, fieldType, "");
    }

    static Answer define(Governed it, String type, String name, String fieldType, String more) {
        String reference = "{'id': '" + it.idOf("metadata/types/name/" + fieldType) + "', 'type': 'type'}";
        return it.admin()
                .put(
                        "metadata/types/" + it.idOf("metadata/types/name/" + type),
                        Governed.quoted("{'name': '" + name + "', 'description': 'custom', 'propertyType': " + reference
                                + more + "}"));
    }
}
