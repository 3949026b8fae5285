package io.garner.openmetadata;

import io.garner.http.OutOfPatience;
import io.garner.model.Fqn;
import io.garner.openmetadata.Transport.Answer;
import io.garner.openmetadata.Transport.Call;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Turns what went wrong with the catalog as a whole into words: what was tried, where, what came back, what to do. */
final class CatalogFaults {

    private static final int LONGEST_QUOTE = 200;

    private final OpenMetadataConfig config;

    CatalogFaults(OpenMetadataConfig config) {
        this.config = config;
    }

    @FunctionalInterface
    interface Sending {
        Answer send() throws IOException;
    }

    @FunctionalInterface
    interface Asking {
        Answer ask(Call call) throws IOException;
    }

    /** Sends, and throws when the answer (or its absence) concerns the whole catalog. */
    Answer checked(Call call, Sending sending) {
        String tried = tried(call);
        try {
            Answer answer = sending.send();
            if (Answers.isUnauthorized(answer)) {
                throw unauthorized(tried, answer);
            }
            if (Answers.isRedirect(answer)) {
                throw OpenMetadataException.unreachable(
                        tried,
                        "it answers from somewhere else: "
                                + answer.headers().getOrDefault("location", "HTTP " + answer.status()),
                        "Give that address as openmetadata.url; a redirect would lose the token.",
                        null);
            }
            if (Answers.isOutage(answer)) {
                throw OpenMetadataException.unreachable(
                        tried,
                        "HTTP " + answer.status() + " " + quoted(answer) + ", also after several attempts",
                        "Look at the catalog's own log; what was stored stays, so run again when it is up.",
                        null);
            }
            return answer;
        } catch (OutOfPatience e) {
            throw givenUp(call);
        } catch (IOException e) {
            throw OpenMetadataException.unreachable(tried, wordsOf(e), remedyFor(e), e);
        }
    }

    GivenUpException givenUp(Call call) {
        return new GivenUpException(tried(call));
    }

    private String tried(Call call) {
        return call.method() + " " + config.base() + "/api/" + call.path();
    }

    void throwIfAllIsLost(EntityType type, Fqn name, Outcome.Refused refusal) {
        String tried = "Writing " + type.word() + " " + name + " at " + config.base();
        if (refusal.status() == Answers.FORBIDDEN) {
            throw forbidden(tried, refusal.toString());
        }
        if (type == EntityType.DATABASE_SERVICE || type == EntityType.PIPELINE_SERVICE) {
            throw OpenMetadataException.unreachable(
                    tried, refusal.toString(), "Create the service in OpenMetadata by hand, then run again.", null);
        }
    }

    OpenMetadataException refused(String tried, Answer answer) {
        if (answer.status() == Answers.FORBIDDEN) {
            return forbidden(tried, Answers.message(answer) + " (HTTP 403)");
        }
        return OpenMetadataException.unreachable(
                tried,
                "HTTP " + answer.status() + " " + quoted(answer),
                "Look at the catalog's own log; run with --debug to see each request.",
                null);
    }

    private static OpenMetadataException forbidden(String tried, String answer) {
        return OpenMetadataException.unauthorized(
                tried, answer, "Give the token's user a role that may view and edit databases, schemas and tables.");
    }

    OpenMetadataException notOpenMetadata(String tried, Answer answer) {
        return OpenMetadataException.unreachable(
                tried + " at " + config.base(),
                "the answer is not OpenMetadata's: HTTP " + answer.status() + " " + quoted(answer),
                "Check openmetadata.url; a proxy or another web page may be answering.",
                null);
    }

    OpenMetadataException tooOld(String tried, ServerVersion version) {
        return OpenMetadataException.unsupported(
                tried + " at " + config.base(),
                "it is " + version + ", and Garner speaks to " + ServerDialect.OLDEST + " and later",
                "Upgrade the catalog.");
    }

    /** What the token says of itself; empty when it cannot be read. */
    Optional<TokenClaims> claims() {
        return TokenClaims.of(config.revealToken());
    }

    private OpenMetadataException unauthorized(String tried, Answer answer) {
        Optional<Instant> expired = claims().flatMap(TokenClaims::expires).filter(at -> at.isBefore(Instant.now()));
        String why = expired.map(at -> "the token expired at " + at).orElse(Answers.message(answer));
        return OpenMetadataException.unauthorized(tried, why + " (HTTP 401)", renewal());
    }

    /** How to get another token. */
    String renewal() {
        return "Renew the token from " + config.token().reference()
                + ": in OpenMetadata under Settings, Bots, ingestion-bot.";
    }

    private static String wordsOf(IOException e) {
        if (e instanceof UnknownHostException) {
            return "no such host: " + e.getMessage();
        }
        if (e instanceof InterruptedIOException) {
            return "no answer in time (" + e.getMessage() + ")";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static String remedyFor(IOException e) {
        if (e instanceof UnknownHostException) {
            return "Check the host name in openmetadata.url.";
        }
        if (e instanceof ConnectException) {
            return "Check openmetadata.url, and that the catalog is up and may be reached from here.";
        }
        if (e instanceof SSLException) {
            return "Give the certificates of your authority as openmetadata.caFile, or check that the port speaks TLS.";
        }
        if (e instanceof InterruptedIOException) {
            return "The port is open and says nothing: check that the catalog is well, and, if openmetadata.url says"
                    + " https, that the port speaks TLS.";
        }
        return "Check that the catalog is up and may be reached from here; run again when it is.";
    }

    private static String quoted(Answer answer) {
        String words = Answers.message(answer).replaceAll("\\s+", " ");
        return words.isEmpty()
                ? ""
                : "\"" + (words.length() > LONGEST_QUOTE ? words.substring(0, LONGEST_QUOTE) + "…" : words) + "\"";
    }
}
