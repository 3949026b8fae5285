package io.garner.airflow;

import io.garner.airflow.database.DatabaseCheckup;
import io.garner.airflow.database.DatabaseRoute;
import io.garner.airflow.route.Route;
import io.garner.doctor.Checkup;
import io.garner.doctor.CheckupSettings;
import io.garner.doctor.Endpoint;
import io.garner.doctor.HostChecks;
import io.garner.measure.Measurements;
import io.garner.model.ExitCode;
import io.garner.source.SourceException;
import java.net.URI;

/** Which way leads to a deployment. */
final class Routes {

    private Routes() {}

    /** The way that the configuration asks for; nothing is opened yet. */
    static Route of(AirflowConfig config, Measurements measurements) {
        if (config.database().isPresent()) {
            return new DatabaseRoute(config, config.database().get(), measurements);
        }
        // The place of the REST API: return new RestRoute(config, measurements).
        throw SourceException.unsupported(
                "Reading " + config.url(), "the REST API is not read by this version", "Set database of the source.");
    }

    /** What the doctor looks at on that way. */
    static Checkup checkup(AirflowConfig config, CheckupSettings settings) {
        if (config.database().isPresent()) {
            return new DatabaseCheckup(config, config.database().get(), settings);
        }
        // The place of the REST API's own steps; until then, whether its host listens.
        URI url = config.url();
        int port = url.getPort() > 0 ? url.getPort() : url.getScheme().equals("https") ? 443 : 80;
        Endpoint endpoint = new Endpoint(url.getHost(), port, ExitCode.SOURCE_UNREACHABLE, "url");
        return () -> new HostChecks(endpoint, settings).checks();
    }
}
