package io.garner.openmetadata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.openmetadata.Transport.Answer;
import io.garner.openmetadata.Transport.Call;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a server for its version, which needs no token on any of them. */
final class VersionProbe {

    private static final Logger LOG = LoggerFactory.getLogger(VersionProbe.class);

    static final String PATH = "v1/system/version";

    static final String TRIED = "Asking for the catalog's version";

    private final CatalogFaults.Asking transport;
    private final CatalogFaults faults;

    VersionProbe(CatalogFaults.Asking transport, CatalogFaults faults) {
        this.transport = transport;
        this.faults = faults;
    }

    /** The dialect of the server, or of the version that the user insists on. */
    ServerDialect dialect(Optional<String> insistedOn) {
        ServerVersion version = insistedOn.flatMap(ServerVersion::parse).orElseGet(this::ask);
        if (!version.atLeast(ServerDialect.OLDEST)) {
            throw faults.tooOld(TRIED, version);
        }
        if (version.major() > ServerDialect.NEWEST_KNOWN.major()) {
            LOG.atWarn().addKeyValue("version", version).log("catalog is newer than any known; it is treated as 2.0");
        }
        return new ServerDialect(version);
    }

    /** The version that the server says it is. */
    ServerVersion ask() {
        Call call = Call.get(PATH, Map.of());
        Answer answer = faults.checked(call, () -> transport.ask(call));
        return Json.object(answer.body())
                .filter(json -> Answers.isSuccess(answer))
                .flatMap(VersionProbe::versionIn)
                .orElseThrow(() -> faults.notOpenMetadata(TRIED, answer));
    }

    private static Optional<ServerVersion> versionIn(ObjectNode json) {
        return ServerVersion.parse(json.path("version").asText());
    }
}
