package io.garner.catalog.version;

/**
 * Behaviour that came or went with a version: the whole table of them. Immutable.
 *
 * <p>1.2 and 1.6 were observed on live servers; where a version between them was never seen, the stricter neighbour
 * counts, so that a client which passes here passes there.
 */
public enum Feature {
    FRAMEWORK_ERRORS_AS_500(
            Basis.OBSERVED,
            "0.0",
            "1.7",
            "A caught framework error (no such path, wrong method or media type) leaves as a 500 that wraps it."),
    ERROR_TYPE(Basis.OBSERVED, "1.5", "99.0", "Unhandled failures carry `errorType`."),
    CONFLICT_TYPE(Basis.PUBLISHED, "1.9", "99.0", "A conflict carries `errorType`."),
    PARSER_TEXT_HIDDEN(
            Basis.PUBLISHED, "2.0", "99.0", "The parser's own words for malformed JSON are no longer shown."),

    TOKEN_REASONS(Basis.OBSERVED, "1.4", "99.0", "A refused token is told apart: unreadable, foreign, superseded."),
    CLIENT_TYPE(Basis.OBSERVED, "1.4", "99.0", "`/v1/system/config/auth` tells `clientType` and `responseType`."),
    CLAIMS_MAPPING(Basis.OBSERVED, "1.6", "99.0", "`/v1/system/config/auth` tells `jwtPrincipalClaimsMapping`."),
    IMPERSONATION(Basis.PUBLISHED, "1.11", "99.0", "Bots may act as somebody else: `X-Impersonate-User`."),
    LOGIN_SESSIONS(Basis.PUBLISHED, "2.0", "99.0", "Logins are sessions, at most five a person."),
    HALF_WRITTEN_ENTITIES(
            Basis.OBSERVED,
            "0.0",
            "1.6",
            "A creating request that names an unknown tag leaves a half-written entity behind."),
    COLUMN_EXTENSION(Basis.PUBLISHED, "1.13", "99.0", "Columns have custom properties."),

    SINGLE_OWNER(Basis.OBSERVED, "0.0", "1.5", "One person or team owns an entity."),
    OWNERS(Basis.OBSERVED, "1.5", "99.0", "Several may own it."),
    SINGLE_DOMAIN(Basis.PUBLISHED, "0.0", "1.9", "One domain as a string."),
    DOMAINS(Basis.PUBLISHED, "1.9", "99.0", "Domains as a list."),
    VIEW_DEFINITION(Basis.OBSERVED, "0.0", "1.4", "View text sits in `viewDefinition`; only views may have it."),
    SCHEMA_DEFINITION(Basis.OBSERVED, "1.4", "99.0", "View text sits in `schemaDefinition` of any table."),
    SOURCE_HASH(
            Basis.OBSERVED, "1.4", "99.0", "`sourceHash` and `retentionPeriod` of a table are recorded differences."),

    PATCH_BY_NAME(Basis.OBSERVED, "1.6", "99.0", "`PATCH /{collection}/name/{fqn}`."),
    PATCHES_FOLD(Basis.OBSERVED, "1.4", "99.0", "PATCHes of one user within ten minutes fold into one version."),
    DELETING_BY_PATCH_REFUSED(
            Basis.PUBLISHED,
            "1.11",
            "99.0",
            "A PATCH that sets `deleted` is a 400; earlier it is taken and changes nothing."),
    BULK(Basis.PUBLISHED, "1.11", "99.0", "`PUT /{collection}/bulk`."),
    BULK_SKIPS_EQUAL_HASH(
            Basis.PUBLISHED,
            "2.0",
            "99.0",
            "A row of a bulk PUT whose source hash is stored already is good without work."),
    BULK_OVERRIDE(Basis.PUBLISHED, "2.0", "99.0", "A bulk PUT hears `overrideMetadata`."),
    DELETE_STALE(Basis.PUBLISHED, "2.0", "99.0", "`DELETE /{collection}/deleteStale`."),
    ETAG(Basis.PUBLISHED, "1.9", "99.0", "GET answers an ETag and PATCH obeys If-Match."),
    IF_MATCH_ON_PUT(Basis.PUBLISHED, "2.0", "99.0", "PUT obeys If-Match too."),
    IF_NONE_MATCH(Basis.PUBLISHED, "2.0", "99.0", "GET obeys If-None-Match."),
    HEALTH(Basis.PUBLISHED, "1.10", "99.0", "`GET /v1/system/health`."),
    GZIP(Basis.PUBLISHED, "2.0", "99.0", "Answers are compressed for clients that take gzip."),
    CURSOR_WITH_ID(Basis.OBSERVED, "1.5", "99.0", "Cursors hold name and id, before that the name alone."),

    COLUMN_TAGS_STORED_BY_UPDATES(
            Basis.OBSERVED,
            "0.0",
            "1.4",
            "Updates store empty tag lists with the columns, where `fields=columns` finds them."),
    EMPTY_CHANGE_DESCRIPTION(
            Basis.OBSERVED,
            "0.0",
            "1.4",
            "An unchanged PUT answers an empty change description, later the one of the last change."),
    DISPLAY_NAME_IN_REFERENCES(
            Basis.OBSERVED, "1.4", "99.0", "References carry a displayName, the name where there is none."),
    BOT_KEEPS_DISPLAY_NAME(
            Basis.OBSERVED,
            "0.0",
            "1.11",
            "A bot's PUT never changes a displayName that is there. In 2.0 a policy of the bot decides; here it replaces."),
    RECURSIVE_DELETE_BY_NAME(Basis.OBSERVED, "1.4", "99.0", "Deleting by name hears `recursive`."),
    REVIVAL_NEEDS_DELETED_CHILDREN(
            Basis.OBSERVED, "0.0", "1.4", "Reviving a container fails with 404 when one of its children is alive."),
    RESTORE_OF_LIVE_IS_404(
            Basis.OBSERVED, "0.0", "1.4", "Restoring what was never deleted is a 404, later a null pointer."),
    SERVICE_NEEDS_CONNECTION(
            Basis.OBSERVED,
            "0.0",
            "1.6",
            "Updating a service that was stored without connection ends in a null pointer."),
    UNQUOTED_SERVICE_NAME(
            Basis.OBSERVED, "0.0", "1.4", "`service: a.b` also finds the service whose quoted name is `\"a.b\"`."),

    STATUS_IS_AN_UPDATE(
            Basis.OBSERVED,
            "1.6",
            "99.0",
            "A run status that is PUT answers with the change of an update, and without links."),
    STATUS_BULK(Basis.PUBLISHED, "1.12", "99.0", "`PUT /pipelines/{fqn}/status/bulk`."),
    LIST_OF_INGESTION_RUNS(
            Basis.PUBLISHED,
            "2.0",
            "99.0",
            "An ingestion pipeline shows its last runs as a list, earlier the last one as an object."),

    QUOTE_IN_NAME(
            Basis.PUBLISHED,
            "1.9",
            "99.0",
            "A quote inside a name becomes `\\\"` in the FQN; before, the name is refused."),
    REFERRED_COLUMNS_CHECKED(
            Basis.PUBLISHED,
            "1.9",
            "99.0",
            "Foreign keys must name columns that exist, and no constraint may come twice."),

    COLUMNS_OF_OTHER_TABLES(
            Basis.OBSERVED,
            "0.0",
            "1.4",
            "Column lineage between two tables only, and `fromColumns` may name those of a third one."),
    LINEAGE_OF_NESTED_COLUMNS(Basis.OBSERVED, "1.6", "99.0", "Column lineage of columns inside a struct."),
    UNKNOWN_COLUMNS_DROPPED(
            Basis.PUBLISHED,
            "2.0",
            "99.0",
            "Entries of the column lineage with an unknown column are dropped in silence."),
    LINEAGE_EDGES(
            Basis.OBSERVED,
            "1.6",
            "99.0",
            "Lineage by search, one edge to read and to patch, deletes by name and by source."),
    LINEAGE_AS_MAPS(Basis.PUBLISHED, "1.8", "99.0", "Lineage by search answers maps, before that lists."),
    STAMPED_EDGES(
            Basis.PUBLISHED,
            "1.11",
            "99.0",
            "Edges carry who made and who changed them when; an edge without details gets those of a server."),
    LINEAGE_BY_NAME(Basis.PUBLISHED, "2.0", "99.0", "Edges to write, to patch and to read by the names of their ends."),
    OPEN_LINEAGE(Basis.PUBLISHED, "1.12", "99.0", "`POST /openlineage/lineage`."),
    OPEN_LINEAGE_IN_UTC(Basis.PUBLISHED, "2.0", "99.0", "OpenLineage times must end in `Z`."),
    SEARCH_ALIASES(Basis.PUBLISHED, "1.8", "99.0", "Search indexes answer to short names.");

    /** What a line rests on. */
    public enum Basis {
        /** Both sides were seen on live servers, 1.2 and 1.6; where it turned between them is from schemas or chosen. */
        OBSERVED("observed on live servers"),
        /** Published schemas, release notes and sources; no server of either side was asked. */
        PUBLISHED("published schemas, notes, sources");

        private final String words;

        Basis(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    private final Basis basis;
    private final String since;
    private final String until;
    private final String words;

    Feature(Basis basis, String since, String until, String words) {
        this.basis = basis;
        this.since = since;
        this.until = until;
        this.words = words;
    }

    boolean in(ServerVersion version) {
        return version.atLeast(since) && !version.atLeast(until);
    }

    /** What it is, in Markdown. */
    public String words() {
        return words;
    }

    /** What is known of it. */
    public Basis basis() {
        return basis;
    }

    /** For people: {@code since 1.4} or {@code before 1.4}. */
    public String when() {
        return since.equals("0.0") ? "before " + until : "since " + since;
    }
}
