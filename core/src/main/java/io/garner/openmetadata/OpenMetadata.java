package io.garner.openmetadata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.config.Environment;
import io.garner.http.Backoff;
import io.garner.http.Caller;
import io.garner.http.HttpClients;
import io.garner.model.ExitCode;
import io.garner.model.Fqn;
import io.garner.openmetadata.Transport.Answer;
import io.garner.openmetadata.Transport.Call;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/**
 * A catalog. Entities are looked up by name and written by name; a name that is not there is an empty {@link Optional}, an
 * entity that is refused is an {@link Outcome.Refused}, and a catalog that cannot be used at all is an
 * {@link OpenMetadataException}. Thread-safe.
 */
public final class OpenMetadata implements AutoCloseable {

    /** Rows a list request asks for; a server of 1.6 needs 1.5 s for 400 tables with their columns. */
    private static final String PAGE_SIZE = "200";

    private static final String PAGE_SIZE_OF_NAMES = "1000";

    /**
     * Writes without an answer, one after the other and of all workers, before the catalog counts as away although it still
     * tells its version: one whose database hangs does.
     */
    private static final int MOST_LOST_IN_A_ROW = 4;

    private static final long BYTES_TO_JUDGE = 8192;

    private final Transport transport;
    private final Transport hasty;
    private final OpenMetadataConfig config;
    private final ServerDialect dialect;
    private final CatalogFaults faults;
    private final BooleanSupplier over;
    private final AtomicInteger lost = new AtomicInteger();

    /**
     * A catalog.
     *
     * @param hasty asks whether the catalog is there at all, and does not wait long
     * @param over says when nothing may be sent any more
     */
    private OpenMetadata(
            Transport transport,
            Transport hasty,
            OpenMetadataConfig config,
            ServerDialect dialect,
            CatalogFaults faults,
            BooleanSupplier over) {
        this.transport = transport;
        this.hasty = hasty;
        this.config = config;
        this.dialect = dialect;
        this.faults = faults;
        this.over = over;
    }

    /**
     * Opens the catalog and asks for its version.
     *
     * @throws OpenMetadataException when it cannot be reached or is older than 1.2
     */
    public static OpenMetadata connect(OpenMetadataConfig config) {
        return connect(config, Caller.ANYBODY);
    }

    /** The same on behalf of a run, whose requests are measured. */
    public static OpenMetadata connect(OpenMetadataConfig config, Caller caller) {
        return connect(config, Backoff.DEFAULT, caller);
    }

    /** The same with other pauses between attempts; tests have little time. */
    static OpenMetadata connect(OpenMetadataConfig config, Backoff backoff) {
        return connect(config, backoff, Caller.ANYBODY);
    }

    private static OpenMetadata connect(OpenMetadataConfig config, Backoff backoff, Caller caller) {
        OkHttpClient client = HttpClients.plain(config.http(), Environment.ofProcess());
        return connect(config, client, backoff, caller, () -> {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        });
    }

    /** The same over a client of the caller's own, who also closes it; retries, token and user agent are added to a copy. */
    public static OpenMetadata connect(OpenMetadataConfig config, OkHttpClient client) {
        return connect(config, client, Backoff.DEFAULT, Caller.ANYBODY, () -> {});
    }

    private static OpenMetadata connect(
            OpenMetadataConfig config, OkHttpClient client, Backoff backoff, Caller caller, Runnable close) {
        // A port that takes connections and says nothing, as one without TLS does, is found out before a long wait.
        Duration moment = config.shorterTimeout();
        OkHttpClient hasty =
                client.newBuilder().readTimeout(moment).callTimeout(moment).build();
        return connect(
                config,
                transport(config, client, backoff, caller, close),
                transport(config, hasty, backoff, caller, () -> {}));
    }

    private static Transport transport(
            OpenMetadataConfig config, OkHttpClient client, Backoff backoff, Caller caller, Runnable close) {
        OkHttpClient decorated =
                HttpClients.decorated(client, config::revealToken, OpenMetadata::isTransient, backoff, caller);
        return new OkHttpTransport(decorated, HttpUrl.get(config.apiRoot()), close);
    }

    /** The same over another transport. */
    public static OpenMetadata connect(OpenMetadataConfig config, Transport transport) {
        return connect(config, transport, transport);
    }

    private static OpenMetadata connect(OpenMetadataConfig config, Transport transport, Transport hasty) {
        CatalogFaults faults = new CatalogFaults(config);
        ServerDialect dialect = new VersionProbe(hasty::send, faults).dialect(config.version());
        return new OpenMetadata(transport, hasty, config, dialect, faults, () -> false);
    }

    /**
     * This catalog for a run that may have to end early: once {@code over} says so, nothing is sent or sent again, and
     * whoever asks for something gets a {@link GivenUpException}. What is under way is still answered. Closing the one
     * closes the other.
     */
    public OpenMetadata until(BooleanSupplier over) {
        return new OpenMetadata(transport.until(over), hasty.until(over), config, dialect, faults, over);
    }

    public ServerDialect dialect() {
        return dialect;
    }

    /** Where a person looks at this service. */
    public String pageOf(Fqn service) {
        return config.pageOf(service);
    }

    /** Where a person looks at a service of this type. */
    public String pageOf(EntityType type, Fqn service) {
        return config.pageOf(type, service);
    }

    /** Whether the token is a bot's: a person's PUT overwrites and deletes descriptions. Unreadable tokens count as bots'. */
    public boolean usesBotToken() {
        return faults.claims().map(TokenClaims::bot).orElse(true);
    }

    /** The name that the catalog notes beside what this bot writes; empty for a person's token and an unreadable one. */
    public Optional<String> botName() {
        return faults.claims().filter(TokenClaims::bot).map(TokenClaims::subject);
    }

    /** The entity of this name; empty when there is none or it is deleted. */
    public Optional<StoredEntity> find(EntityType type, Fqn name) {
        return find(type, name, Include.LIVING);
    }

    /** The entity of this name, also when it is deleted. */
    public Optional<StoredEntity> findEvenDeleted(EntityType type, Fqn name) {
        return find(type, name, Include.ALL);
    }

    private Optional<StoredEntity> find(EntityType type, Fqn name, Include include) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("include", include.word());
        String fields = dialect.fieldsOf(type);
        if (!fields.isEmpty()) {
            query.put("fields", fields);
        }
        String path = "v1/" + type.path() + "/name/" + UrlSegments.encode(name.toString());
        Answer answer = send(Call.get(path, query));
        if (Answers.isNotFound(answer)) {
            return Optional.empty();
        }
        return Optional.of(entity(type, jsonOf(answer, "Reading " + type.word() + " " + name)));
    }

    /** The address that a database service has in the catalog, {@code host:port}; empty when there is none. */
    public Optional<String> hostPortOf(Fqn service) {
        String path = "v1/" + EntityType.DATABASE_SERVICE.path() + "/name/" + UrlSegments.encode(service.toString());
        Answer answer = send(Call.get(path, Map.of()));
        return Answers.isNotFound(answer)
                ? Optional.empty()
                : Optional.of(jsonOf(answer, "Reading the service " + service)
                                .at("/connection/config/hostPort")
                                .asText(""))
                        .filter(address -> !address.isBlank());
    }

    /** Every entity of the type below this parent that is not deleted, page by page. */
    public void forEach(EntityType type, EntityType parentType, Fqn parent, Consumer<StoredEntity> each) {
        forEach(type, parentType, parent, Include.LIVING, each);
    }

    /** Every entity of the type below this parent, page by page. */
    public void forEach(
            EntityType type, EntityType parentType, Fqn parent, Include include, Consumer<StoredEntity> each) {
        forEach(type, parentType, parent, include, "", each);
    }

    /** The same with further fields, as a comma list in the newest spelling. */
    public void forEach(
            EntityType type,
            EntityType parentType,
            Fqn parent,
            Include include,
            String more,
            Consumer<StoredEntity> each) {
        Map<String, String> members = Map.of("fields", dialect.fieldsOf(type, more), "limit", PAGE_SIZE);
        forEach(type, parentType, parent, include, members, each);
    }

    /** The same without any member that costs the server something: names, keys, and whether they are deleted. */
    public void forEachName(
            EntityType type, EntityType parentType, Fqn parent, Include include, Consumer<StoredEntity> each) {
        forEach(type, parentType, parent, include, Map.of("limit", PAGE_SIZE_OF_NAMES), each);
    }

    /** The names of all entities of a type that are not deleted, whatever they are in. */
    public void forEachName(EntityType type, Consumer<StoredEntity> each) {
        Map<String, String> query = new LinkedHashMap<>(Map.of("limit", PAGE_SIZE_OF_NAMES));
        query.put("include", Include.LIVING.word());
        forEach(type, "Listing the " + type.word() + "s", query, each);
    }

    private void forEach(
            EntityType type,
            EntityType parentType,
            Fqn parent,
            Include include,
            Map<String, String> members,
            Consumer<StoredEntity> each) {
        Map<String, String> query = new LinkedHashMap<>(members);
        query.put(parentType.filter(), parent.toString());
        query.put("include", include.word());
        forEach(type, "Listing the " + type.word() + "s of " + parent, query, each);
    }

    private void forEach(EntityType type, String tried, Map<String, String> query, Consumer<StoredEntity> each) {
        String after = "";
        do {
            if (!after.isEmpty()) {
                query.put("after", after);
            }
            ObjectNode page = jsonOf(send(Call.get("v1/" + type.path(), query)), tried);
            page.path("data").forEach(row -> each.accept(entity(type, (ObjectNode) row)));
            after = page.path("paging").path("after").asText("");
        } while (!after.isEmpty());
    }

    /**
     * Creates the entity, or updates the one of the same name.
     *
     * @param body in the newest shape
     * @param kept what the stored entity has and the body does not say
     */
    public Outcome put(EntityType type, Record body, Kept kept) {
        return put(type, body, kept, Optional.empty());
    }

    /**
     * The same, refused as overtaken when the entity is no longer in the state that {@code etag} names. Servers before 2.0
     * do not check that, and are not asked.
     */
    public Outcome put(EntityType type, Record body, Kept kept, Optional<String> etag) {
        Call call = Call.put("v1/" + type.path(), jsonOf(type, body, kept));
        return write(type, dialect.locksPuts() ? call.ifMatch(etag) : call);
    }

    /** Single entities by their key. */
    public Revisions revisions() {
        return new Revisions(this);
    }

    Outcome write(EntityType type, Call call) {
        try {
            Answer answer = send(call);
            // Two creators may race; the entity is there now, so the same PUT becomes an update.
            Outcome outcome = outcomeOf(type, Answers.isConflict(answer) ? send(call) : answer);
            lost.set(0);
            return outcome;
        } catch (OpenMetadataException e) {
            return ofThisEntityAlone(e);
        }
    }

    /** Requests that store many entities at once, for one run. */
    public BulkPuts bulkPuts() {
        return new BulkPuts(this);
    }

    ObjectNode jsonOf(EntityType type, Record body, Kept kept) {
        ObjectNode json = Json.tree(body);
        json.setAll(Json.tree(kept));
        return dialect.toServer(type, json);
    }

    /** Sends a write; no answer means that this one got none while the catalog answers otherwise. */
    Optional<Answer> sendWrite(Call call) {
        try {
            Answer answer = send(call);
            lost.set(0);
            return Optional.of(answer);
        } catch (OpenMetadataException e) {
            ofThisEntityAlone(e);
            return Optional.empty();
        }
    }

    /** Creates the entity and leaves one of the same name alone, also one that is deleted; that is a refusal with 409. */
    public Outcome create(EntityType type, Record body) {
        return outcomeOf(type, send(Call.post("v1/" + type.path(), dialect.toServer(type, Json.tree(body)))));
    }

    /** How many entities of the type there are below this parent, without reading them. */
    public int count(EntityType type, EntityType parentType, Fqn parent, Include include) {
        Map<String, String> query =
                Map.of(parentType.filter(), parent.toString(), "include", include.word(), "limit", "0");
        ObjectNode page =
                jsonOf(send(Call.get("v1/" + type.path(), query)), "Counting the " + type.word() + "s of " + parent);
        return page.path("paging").path("total").asInt();
    }

    /**
     * Deletes the entity and all that is in it; one that is gone already is well.
     *
     * @param id the catalog's own key: by name, 1.2 refuses to delete what is not empty
     * @param hard for good; otherwise it is marked, and a PUT of the same name brings it back
     * @return what the catalog had against it
     */
    public Optional<Outcome.Refused> delete(EntityType type, String id, boolean hard) {
        Map<String, String> query = Map.of("recursive", "true", "hardDelete", Boolean.toString(hard));
        try {
            Answer answer = send(Call.delete("v1/" + type.path() + "/" + UrlSegments.encode(id), query));
            lost.set(0);
            return Answers.isSuccess(answer) || Answers.isNotFound(answer)
                    ? Optional.empty()
                    : Optional.of(new Outcome.Refused(answer.status(), Answers.message(answer)));
        } catch (OpenMetadataException e) {
            return Optional.of((Outcome.Refused) ofThisEntityAlone(e));
        }
    }

    private Outcome outcomeOf(EntityType type, Answer answer) {
        return Answers.isSuccess(answer)
                ? new Outcome.Stored(entity(type, jsonOf(answer, "Writing " + type.word())), effectOf(answer))
                : new Outcome.Refused(answer.status(), Answers.message(answer));
    }

    /** A write that got no proper answer is one entity's misfortune while the catalog answers otherwise, and not too often. */
    private Outcome ofThisEntityAlone(OpenMetadataException e) {
        boolean outage = e.exitCode() == ExitCode.CATALOG_UNREACHABLE;
        if (!outage || lost.incrementAndGet() >= MOST_LOST_IN_A_ROW) {
            throw e;
        }
        // One that is away is found out by the first request that is lost, whatever the number of tables.
        Call probe = Call.get(VersionProbe.PATH, Map.of());
        faults.checked(probe, () -> hasty.send(probe));
        return new Outcome.Refused(0, e.answer());
    }

    /** The row counts of tables. */
    public TableProfiles tableProfiles() {
        return new TableProfiles(this);
    }

    /** Where runs are shown. */
    public IngestionPipelines ingestionPipelines() {
        return new IngestionPipelines(this);
    }

    /** The people, teams and tags of the catalog. */
    public Governance governance() {
        return new Governance(this);
    }

    /** What is known of the runs of pipelines. */
    public PipelineRuns pipelineRuns() {
        return new PipelineRuns(this);
    }

    /** The edges between what the catalog holds. */
    public Lineage lineage() {
        return new Lineage(this::send, dialect, faults);
    }

    /** The edges that lead to single tables. */
    public TableEdges tableEdges() {
        return new TableEdges(this);
    }

    /** Throws unless the refusal only says that somebody else created the entity first. */
    public void throwUnlessItIsThere(EntityType type, Fqn name, Outcome.Refused refusal) {
        if (refusal.status() != Answers.CONFLICT) {
            faults.throwIfAllIsLost(type, name, refusal);
        }
    }

    /** Throws when a refusal means that nothing else can succeed either: no right to write, or no service to write into. */
    public void throwIfAllIsLost(EntityType type, Fqn name, Outcome.Refused refusal) {
        faults.throwIfAllIsLost(type, name, refusal);
    }

    @Override
    public void close() {
        transport.close();
    }

    Answer send(Call call) {
        if (over.getAsBoolean()) {
            throw faults.givenUp(call);
        }
        return faults.checked(call, () -> transport.send(call));
    }

    ObjectNode jsonOf(Answer answer, String tried) {
        if (!Answers.isSuccess(answer)) {
            throw faults.refused(tried, answer);
        }
        return Json.object(answer.body()).orElseThrow(() -> faults.notOpenMetadata(tried, answer));
    }

    StoredEntity entity(EntityType type, ObjectNode json) {
        return Json.value(dialect.fromServer(type, json), StoredEntity.class);
    }

    private static Outcome.Effect effectOf(Answer answer) {
        String change =
                answer.headers().getOrDefault("x-openmetadata-change", "").toLowerCase(Locale.ROOT);
        if (change.equals("entitynochange")) {
            return Outcome.Effect.UNCHANGED;
        }
        return Answers.isCreated(answer.status()) || change.equals("entitycreated")
                ? Outcome.Effect.CREATED
                : Outcome.Effect.UPDATED;
    }

    private static boolean isTransient(Response response) {
        try {
            return Answers.isTransient(
                    response.code(),
                    response.isSuccessful()
                            ? ""
                            : response.peekBody(BYTES_TO_JUDGE).string());
        } catch (IOException e) {
            return true;
        }
    }
}
