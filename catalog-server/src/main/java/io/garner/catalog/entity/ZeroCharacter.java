package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.http.Refusal;

/** PostgreSQL cannot keep U+0000 in JSON, so servers fail with 500 on it, wherever it stands. */
public final class ZeroCharacter {

    private ZeroCharacter() {}

    /** Throws the crash of a server when the character is anywhere in this. */
    public static void refuseIn(JsonNode node) {
        if (node.isTextual() && node.textValue().indexOf('\0') >= 0) {
            throw Refusal.crash("org.postgresql.util.PSQLException: ERROR: unsupported Unicode escape sequence\n"
                    + "  Detail: \\u0000 cannot be converted to text.");
        }
        node.forEach(ZeroCharacter::refuseIn);
    }
}
