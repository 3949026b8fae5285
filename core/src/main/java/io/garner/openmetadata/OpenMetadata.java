package io.garner.openmetadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.config.Environment;
import io.garner.http.HttpClients;
import io.garner.model.Fqn;
import io.garner.openmetadata.Transport.Answer;
import io.garner.openmetadata.Transport.Call;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    private static final long BYTES_TO_JUDGE = 8192;

    private final Transport transport;
    private final String base;
    private final ServerDialect dialect;
    private final CatalogFaults faults;

    private OpenMetadata(Transport transport, String base, ServerDialect dialect, CatalogFaults faults) {
        this.transport = transport;
        this.base = base;
        this.dialect = dialect;
        this.faults = faults;
    }

    /**
     * Opens the catalog and asks for its version.
     *
     * @throws OpenMetadataException when it cannot be reached or is older than 1.2
     */
    public static OpenMetadata connect(OpenMetadataConfig config) {
        return connect(config, HttpClients.plain(config.http(), Environment.ofProcess()));
    }

    /** The same over a client of the caller's own; retries, token and user agent are added to a copy of it. */
    public static OpenMetadata connect(OpenMetadataConfig config, OkHttpClient client) {
        OkHttpClient decorated = HttpClients.decorated(client, config.token()::reveal, OpenMetadata::isTransient);
        HttpUrl api = HttpUrl.get(config.apiRoot());
        return connect(config, new OkHttpTransport(decorated, api));
    }

    /** The same over another transport. */
    public static OpenMetadata connect(OpenMetadataConfig config, Transport transport) {
        CatalogFaults faults = new CatalogFaults(config);
        ServerDialect dialect = new VersionProbe(transport, faults).dialect(config.version());
        return new OpenMetadata(transport, config.base(), dialect, faults);
    }

    public ServerDialect dialect() {
        return dialect;
    }

    /** Where a person looks at this service. */
    public String pageOf(Fqn service) {
        return base + "/service/databaseServices/" + UrlSegments.encode(service.toString());
    }

    /** Whether the token is a bot's: a person's PUT overwrites and deletes descriptions. Unreadable tokens count as bots'. */
    public boolean usesBotToken() {
        return faults.claims().map(TokenClaims::bot).orElse(true);
    }

    /** The entity of this name; empty when there is none or it is deleted. */
    public Optional<StoredEntity> find(EntityType type, Fqn name) {
        Map<String, String> query = new LinkedHashMap<>();
        String fields = dialect.fieldsOf(type);
        if (!fields.isEmpty() && type != EntityType.DATABASE_SERVICE) {
            query.put("fields", fields);
        }
        String path = "v1/" + type.path() + "/name/" + UrlSegments.encode(name.toString());
        Answer answer = send(Call.get(path, query));
        if (Answers.isNotFound(answer)) {
            return Optional.empty();
        }
        return Optional.of(entity(jsonOf(answer, "Reading " + type.word() + " " + name)));
    }

    /** Every entity of the type below this parent, page by page. */
    public void forEach(EntityType type, EntityType parentType, Fqn parent, Consumer<StoredEntity> each) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put(parentType.word(), parent.toString());
        query.put("fields", dialect.fieldsOf(type));
        query.put("limit", PAGE_SIZE);
        String after = "";
        do {
            if (!after.isEmpty()) {
                query.put("after", after);
            }
            ObjectNode page =
                    jsonOf(send(Call.get("v1/" + type.path(), query)), "Listing the " + type.word() + "s of " + parent);
            page.path("data").forEach(row -> each.accept(entity((ObjectNode) row)));
            after = page.path("paging").path("after").asText("");
        } while (!after.isEmpty());
    }

    /** Creates the entity, or updates the one of the same name; the body is in the newest shape. */
    public Outcome put(EntityType type, Record body) {
        Call call = Call.put("v1/" + type.path(), dialect.toServer(Json.tree(body)));
        Answer answer = send(call);
        if (Answers.isConflict(answer)) {
            // Two creators raced; the entity is there now, so the same PUT becomes an update.
            answer = send(call);
        }
        if (!Answers.isSuccess(answer)) {
            return new Outcome.Refused(answer.status(), Answers.message(answer));
        }
        return new Outcome.Stored(entity(jsonOf(answer, "Writing " + type.word())), effectOf(answer));
    }

    /** Throws when a refusal means that nothing else can succeed either: no right to write, or no service to write into. */
    public void throwIfAllIsLost(EntityType type, Fqn name, Outcome.Refused refusal) {
        faults.throwIfAllIsLost(type, name, refusal);
    }

    @Override
    public void close() {
        transport.close();
    }

    private Answer send(Call call) {
        return faults.checked(call, () -> transport.send(call));
    }

    private ObjectNode jsonOf(Answer answer, String tried) {
        if (!Answers.isSuccess(answer)) {
            throw faults.refused(tried, answer);
        }
        return Json.object(answer.body()).orElseThrow(() -> faults.notOpenMetadata(tried, answer));
    }

    private StoredEntity entity(JsonNode json) {
        return Json.value(dialect.fromServer((ObjectNode) json), StoredEntity.class);
    }

    private static Outcome.Effect effectOf(Answer answer) {
        String change =
                answer.headers().getOrDefault("x-openmetadata-change", "").toLowerCase(Locale.ROOT);
        if (change.equals("entitynochange")) {
            return Outcome.Effect.UNCHANGED;
        }
        return answer.status() == 201 || change.equals("entitycreated")
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
