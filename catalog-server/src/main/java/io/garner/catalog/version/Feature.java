package io.garner.catalog.version;

/**
 * Behaviour that came or went with a version: the whole table of them. Immutable.
 *
 * <p>1.2 and 1.6 were observed on live servers; where a version between them was never seen, the stricter neighbour
 * counts, so that a client which passes here passes there.
 */
public enum Feature {
    /** A caught framework error (no such path, wrong method or media type) leaves as a 500 that wraps it. */
    FRAMEWORK_ERRORS_AS_500("0.0", "1.7"),
    /** Unhandled failures carry {@code errorType}. */
    ERROR_TYPE("1.5", "99.0"),
    /** A conflict carries {@code errorType}. */
    CONFLICT_TYPE("1.9", "99.0"),
    /** The parser's own words for malformed JSON are no longer shown. */
    PARSER_TEXT_HIDDEN("2.0", "99.0"),

    /** A refused token is told apart: unreadable, foreign, superseded. */
    TOKEN_REASONS("1.4", "99.0"),
    /** {@code /v1/system/config/auth} tells {@code clientType} and {@code responseType}. */
    CLIENT_TYPE("1.4", "99.0"),
    /** {@code /v1/system/config/auth} tells {@code jwtPrincipalClaimsMapping}. */
    CLAIMS_MAPPING("1.6", "99.0"),
    /** Bots may act as somebody else: {@code X-Impersonate-User}. */
    IMPERSONATION("1.11", "99.0"),
    /** Logins are sessions, at most five a person. */
    LOGIN_SESSIONS("2.0", "99.0"),
    /** A creating request that names an unknown tag leaves a half-written entity behind. */
    HALF_WRITTEN_ENTITIES("0.0", "1.6"),
    /** Columns have custom properties. */
    COLUMN_EXTENSION("1.13", "99.0"),

    /** One person or team owns an entity. */
    SINGLE_OWNER("0.0", "1.5"),
    /** Several may own it. */
    OWNERS("1.5", "99.0"),
    /** One domain as a string. */
    SINGLE_DOMAIN("0.0", "1.9"),
    /** Domains as a list. */
    DOMAINS("1.9", "99.0"),
    /** View text sits in {@code viewDefinition}; only views may have it. */
    VIEW_DEFINITION("0.0", "1.4"),
    /** View text sits in {@code schemaDefinition} of any table. */
    SCHEMA_DEFINITION("1.4", "99.0"),
    /** {@code sourceHash} and {@code retentionPeriod} of a table are recorded differences. */
    SOURCE_HASH("1.4", "99.0"),

    /** {@code PATCH /{collection}/name/{fqn}}. */
    PATCH_BY_NAME("1.6", "99.0"),
    /** PATCHes of one user within ten minutes fold into one version. */
    PATCHES_FOLD("1.4", "99.0"),
    /** A PATCH that sets {@code deleted} is a 400; earlier it is taken and changes nothing. */
    DELETING_BY_PATCH_REFUSED("1.11", "99.0"),
    /** {@code PUT /{collection}/bulk}. */
    BULK("1.11", "99.0"),
    /** A row of a bulk PUT whose source hash is stored already is good without work. */
    BULK_SKIPS_EQUAL_HASH("2.0", "99.0"),
    /** A bulk PUT hears {@code overrideMetadata}. */
    BULK_OVERRIDE("2.0", "99.0"),
    /** {@code DELETE /{collection}/deleteStale}. */
    DELETE_STALE("2.0", "99.0"),
    /** GET answers an ETag and PATCH obeys If-Match. */
    ETAG("1.9", "99.0"),
    /** PUT obeys If-Match too. */
    IF_MATCH_ON_PUT("2.0", "99.0"),
    /** GET obeys If-None-Match. */
    IF_NONE_MATCH("2.0", "99.0"),
    /** {@code GET /v1/system/health}. */
    HEALTH("1.10", "99.0"),
    /** Answers are compressed for clients that take gzip. */
    GZIP("2.0", "99.0"),
    /** Cursors hold name and id, before that the name alone. */
    CURSOR_WITH_ID("1.5", "99.0"),

    /** Updates store empty tag lists with the columns, where {@code fields=columns} finds them. */
    COLUMN_TAGS_STORED_BY_UPDATES("0.0", "1.4"),
    /** An unchanged PUT answers an empty change description, later the one of the last change. */
    EMPTY_CHANGE_DESCRIPTION("0.0", "1.4"),
    /** References carry a displayName, the name where there is none. */
    DISPLAY_NAME_IN_REFERENCES("1.4", "99.0"),
    /**
     * A bot's PUT never changes a displayName that is there. In 2.0 a policy of the bot decides; here it replaces.
     */
    BOT_KEEPS_DISPLAY_NAME("0.0", "1.11"),
    /** Deleting by name hears {@code recursive}. */
    RECURSIVE_DELETE_BY_NAME("1.4", "99.0"),
    /** Reviving a container fails with 404 when one of its children is alive. */
    REVIVAL_NEEDS_DELETED_CHILDREN("0.0", "1.4"),
    /** Restoring what was never deleted is a 404, later a null pointer. */
    RESTORE_OF_LIVE_IS_404("0.0", "1.4"),
    /** Updating a service that was stored without connection ends in a null pointer. */
    SERVICE_NEEDS_CONNECTION("0.0", "1.6"),
    /** {@code service: a.b} also finds the service whose quoted name is {@code "a.b"}. */
    UNQUOTED_SERVICE_NAME("0.0", "1.4"),

    /** A run status that is PUT answers with the change of an update, and without links. */
    STATUS_IS_AN_UPDATE("1.6", "99.0"),
    /** {@code PUT /pipelines/{fqn}/status/bulk}. */
    STATUS_BULK("1.12", "99.0"),
    /** An ingestion pipeline shows its last runs as a list, earlier the last one as an object. */
    LIST_OF_INGESTION_RUNS("2.0", "99.0"),

    /** A quote inside a name becomes {@code \"} in the FQN; before, the name is refused. */
    QUOTE_IN_NAME("1.9", "99.0"),
    /** Foreign keys must name columns that exist, and no constraint may come twice. */
    REFERRED_COLUMNS_CHECKED("1.9", "99.0"),

    /** Column lineage between two tables only, and {@code fromColumns} may name those of a third one. */
    COLUMNS_OF_OTHER_TABLES("0.0", "1.4"),
    /** Column lineage of columns inside a struct. */
    LINEAGE_OF_NESTED_COLUMNS("1.6", "99.0"),
    /** Entries of the column lineage with an unknown column are dropped in silence. */
    UNKNOWN_COLUMNS_DROPPED("2.0", "99.0"),
    /** Lineage by search, one edge to read and to patch, deletes by name and by source. */
    LINEAGE_EDGES("1.6", "99.0"),
    /** Lineage by search answers maps, before that lists. */
    LINEAGE_AS_MAPS("1.8", "99.0"),
    /** Edges carry who made and who changed them when; an edge without details gets those of a server. */
    STAMPED_EDGES("1.11", "99.0"),
    /** Edges to write, to patch and to read by the names of their ends. */
    LINEAGE_BY_NAME("2.0", "99.0"),
    /** {@code POST /openlineage/lineage}. */
    OPEN_LINEAGE("1.12", "99.0"),
    /** OpenLineage times must end in {@code Z}. */
    OPEN_LINEAGE_IN_UTC("2.0", "99.0"),
    /** Search indexes answer to short names. */
    SEARCH_ALIASES("1.8", "99.0");

    private final String since;
    private final String until;

    Feature(String since, String until) {
        this.since = since;
        this.until = until;
    }

    boolean in(ServerVersion version) {
        return version.atLeast(since) && !version.atLeast(until);
    }
}
