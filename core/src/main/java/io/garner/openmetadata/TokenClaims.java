package io.garner.openmetadata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * What a token says of itself; read without checking its signature, only to explain a refusal in words.
 *
 * @param expires empty for a token that never does
 */
record TokenClaims(String subject, boolean bot, Optional<Instant> expires) {

    /** The claims of a JWT; empty when the text is none. */
    static Optional<TokenClaims> of(String token) {
        String[] parts = token.split("\\.", -1);
        return parts.length == 3 ? payload(parts[1]).map(TokenClaims::of) : Optional.empty();
    }

    private static Optional<ObjectNode> payload(String base64) {
        try {
            return Json.object(new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static TokenClaims of(ObjectNode payload) {
        boolean bot = payload.path("isBot").asBoolean()
                || payload.path("tokenType").asText().equals("BOT");
        Optional<Instant> expires = payload.path("exp").isNumber()
                ? Optional.of(Instant.ofEpochSecond(payload.path("exp").asLong()))
                : Optional.empty();
        return new TokenClaims(payload.path("sub").asText(), bot, expires);
    }
}
