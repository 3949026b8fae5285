package io.garner.catalog.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.version.Feature;
import io.garner.catalog.version.ServerVersion;

/** A request that the server does not carry out, with the answer it gives instead. Immutable. */
public final class Refusal extends RuntimeException {

    private enum Kind {
        MAPPED,
        BULK_LIMIT,
        RULE,
        UNHANDLED,
        FRAMEWORK,
        MALFORMED
    }

    private final Kind kind;
    private final int status;
    private final String words;

    private Refusal(Kind kind, int status, String words) {
        super(words, null, false, false);
        this.kind = kind;
        this.status = status;
        this.words = words;
    }

    /** A status of the server's own with its message. */
    public static Refusal of(int status, String message) {
        return new Refusal(Kind.MAPPED, status, message);
    }

    /** 400. */
    public static Refusal badRequest(String message) {
        return of(400, message);
    }

    /** 404 of an entity, in the words of the server. */
    public static Refusal noSuchEntity(String type, String key) {
        return of(404, type + " instance for " + key + " not found");
    }

    /** 409 of a creator that came second. */
    public static Refusal alreadyExists() {
        return of(409, "Entity already exists");
    }

    /** 400 of a rule that an installation could switch off; these are on by default. */
    public static Refusal brokenRule(String rule) {
        return new Refusal(Kind.RULE, 400, "Rule [" + rule + "] validation failed");
    }

    /** 401. */
    public static Refusal unauthorized(String message) {
        return of(401, message);
    }

    /** 403. */
    public static Refusal forbidden(String message) {
        return of(403, message);
    }

    /** 413: more rows than a bulk request may have. */
    public static Refusal bulkLimit(int rows, int max) {
        return new Refusal(Kind.BULK_LIMIT, 413, "Bulk request has " + rows + " rows, the limit is " + max);
    }

    /** 500: an exception that the server does not expect. */
    public static Refusal crash(String exceptionMessage) {
        return new Refusal(Kind.UNHANDLED, 500, exceptionMessage);
    }

    /** No resource at this path. */
    public static Refusal noSuchPath() {
        return new Refusal(Kind.FRAMEWORK, 404, "HTTP 404 Not Found");
    }

    /** The path exists, the method does not. */
    public static Refusal methodNotAllowed() {
        return new Refusal(Kind.FRAMEWORK, 405, "HTTP 405 Method Not Allowed");
    }

    /** The body's media type is not taken here. */
    public static Refusal unsupportedMediaType() {
        return new Refusal(Kind.FRAMEWORK, 415, "HTTP 415 Unsupported Media Type");
    }

    /** The body is no JSON. */
    public static Refusal malformedJson(String parserWords) {
        return new Refusal(Kind.MALFORMED, 400, parserWords);
    }

    /** The status this version answers with. */
    public int status(ServerVersion version) {
        return kind == Kind.FRAMEWORK && version.has(Feature.FRAMEWORK_ERRORS_AS_500) ? 500 : status;
    }

    /** The words without the wrapping of any version. */
    public String words() {
        return words;
    }

    /** The answer as this version phrases it. */
    public Reply reply(ServerVersion version) {
        return switch (kind) {
            case MAPPED, BULK_LIMIT, RULE -> mapped(version);
            case UNHANDLED -> unhandled(version);
            case FRAMEWORK -> version.has(Feature.FRAMEWORK_ERRORS_AS_500) ? unhandled(version) : mapped(version);
            case MALFORMED -> malformed(version);
        };
    }

    private Reply mapped(ServerVersion version) {
        ObjectNode body = Json.object().put("code", status);
        if (status == 409 && version.has(Feature.CONFLICT_TYPE)) {
            body.put("errorType", "ENTITY_ALREADY_EXISTS");
        }
        if (kind == Kind.BULK_LIMIT) {
            body.put("errorType", "BULK_LIMIT_EXCEPTION");
        }
        if (kind == Kind.RULE && version.has(Feature.CONFLICT_TYPE)) {
            body.put("errorType", "RULE_VIOLATION");
        }
        Reply reply = Reply.json(status, body.put("message", words));
        // Servers add the challenge to every error that they map themselves, even to a 404.
        return status == 401 || status == 404 || status == 409 ? reply.with("WWW-Authenticate", "om-auth") : reply;
    }

    private Reply unhandled(ServerVersion version) {
        ObjectNode body = Json.object()
                .put(
                        "responseMessage",
                        "An exception with message [" + words + "] was thrown while processing request.");
        if (version.has(Feature.ERROR_TYPE)) {
            body.put("errorType", "UNHANDLED_SERVER_EXCEPTION");
        }
        return Reply.json(500, body);
    }

    private Reply malformed(ServerVersion version) {
        return version.has(Feature.PARSER_TEXT_HIDDEN)
                ? Reply.json(400, Json.object().put("code", 400).put("message", "Invalid request format"))
                : Reply.text(400, "text/plain", words);
    }
}
