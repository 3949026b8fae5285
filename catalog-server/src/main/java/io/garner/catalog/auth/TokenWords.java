package io.garner.catalog.auth;

import io.garner.catalog.http.Refusal;
import io.garner.catalog.version.Feature;
import io.garner.catalog.version.ServerVersion;

/**
 * Why a token is no good, in the words of each version. The missing and the unreadable one were observed on 1.2 and
 * 1.6; the others follow the text of the server's token filter.
 */
final class TokenWords {

    private TokenWords() {}

    static Refusal notPresent() {
        return Refusal.unauthorized("Not Authorized! Token not present");
    }

    static Refusal expired() {
        return Refusal.unauthorized("Expired token!");
    }

    static Refusal unreadable(ServerVersion version) {
        return inWords(version, "Invalid token", "Unable to decode the token.");
    }

    /** A signature of another key. */
    static Refusal foreign(ServerVersion version) {
        return inWords(version, "Invalid token", "Token verification failed. Public key mismatch.");
    }

    /** A bot's former token. */
    static Refusal superseded(ServerVersion version) {
        return inWords(
                version, "Not Authorized! Invalid Token", "The given token does not match the current bot's token!");
    }

    static Refusal ofNobody() {
        return Refusal.unauthorized("Not Authorized! Invalid Token");
    }

    static Refusal ofEndedSession() {
        return Refusal.unauthorized("Not Authorized! Invalid session.");
    }

    private static Refusal inWords(ServerVersion version, String early, String later) {
        return Refusal.unauthorized(version.has(Feature.TOKEN_REASONS) ? "Not Authorized! " + later : early);
    }
}
