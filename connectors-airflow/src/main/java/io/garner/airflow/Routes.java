package io.garner.airflow;

import io.garner.airflow.database.DatabaseCheckup;
import io.garner.airflow.database.DatabaseRoute;
import io.garner.airflow.rest.RestCheckup;
import io.garner.airflow.rest.RestRoute;
import io.garner.airflow.route.Route;
import io.garner.doctor.Checkup;
import io.garner.doctor.CheckupSettings;
import io.garner.measure.Measurements;

/** Which way leads to a deployment. */
final class Routes {

    private Routes() {}

    /** The way that the configuration asks for; nothing is opened yet. */
    static Route of(AirflowConfig config, Measurements measurements) {
        return config.database()
                .<Route>map(database -> new DatabaseRoute(config, database, measurements))
                .orElseGet(() -> RestRoute.of(config, measurements));
    }

    /** What the doctor looks at on that way. */
    static Checkup checkup(AirflowConfig config, CheckupSettings settings) {
        return config.database()
                .<Checkup>map(database -> new DatabaseCheckup(config, database, settings))
                .orElseGet(() -> new RestCheckup(config, settings));
    }
}
