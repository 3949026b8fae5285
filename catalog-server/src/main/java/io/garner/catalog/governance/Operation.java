package io.garner.catalog.governance;

import io.garner.catalog.version.Feature;
import io.garner.catalog.version.ServerVersion;

/** What somebody may be allowed to do, in the server's words. Immutable. */
public enum Operation {
    CREATE("Create"),
    EDIT_ALL("EditAll"),
    EDIT_DESCRIPTION("EditDescription"),
    EDIT_DISPLAY_NAME("EditDisplayName"),
    EDIT_TAGS("EditTags"),
    EDIT_OWNERS("EditOwners"),
    EDIT_CUSTOM_FIELDS("EditCustomFields"),
    EDIT_LINEAGE("EditLineage"),
    EDIT_STATUS("EditStatus"),
    EDIT_INGESTION_STATUS("EditIngestionPipelineStatus"),
    EDIT_PROFILE("EditDataProfile"),
    DELETE("Delete");

    private final String word;

    Operation(String word) {
        this.word = word;
    }

    String word(ServerVersion version) {
        return this == EDIT_OWNERS && version.has(Feature.SINGLE_OWNER) ? "EditOwner" : word;
    }

    /** What a patch of this path does. */
    static Operation of(String path) {
        return switch (lastMember(path)) {
            case "description" -> EDIT_DESCRIPTION;
            case "displayName" -> EDIT_DISPLAY_NAME;
            case "tags" -> EDIT_TAGS;
            case "owner", "owners" -> EDIT_OWNERS;
            case "extension" -> EDIT_CUSTOM_FIELDS;
            default -> EDIT_ALL;
        };
    }

    /** {@code /columns/0/tags/1} is about tags, {@code /extension/cost} about the extension. */
    private static String lastMember(String path) {
        String last = "";
        for (String part : path.split("/")) {
            if (part.matches("tags|owners?|extension")) {
                return part;
            }
            last = part;
        }
        return last;
    }
}
