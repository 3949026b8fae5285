package io.garner.postgres;

import io.garner.doctor.Checkup;
import io.garner.doctor.CheckupSettings;
import io.garner.measure.Measurements;
import io.garner.source.HarvestScope;
import io.garner.source.NameFilter;
import io.garner.source.ServiceFacts;
import io.garner.source.Source;
import io.garner.source.SourceProvider;
import java.util.Map;

/** Sources of type {@code postgres}. */
public final class PostgresProvider implements SourceProvider<PostgresConfig> {

    @Override
    public String type() {
        return "postgres";
    }

    @Override
    public Class<PostgresConfig> configType() {
        return PostgresConfig.class;
    }

    @Override
    public ServiceFacts service(PostgresConfig config) {
        return new ServiceFacts(
                "Postgres",
                Map.of(
                        "hostPort", config.host() + ":" + config.port(),
                        "username", config.username(),
                        "database", config.database()));
    }

    @Override
    public HarvestScope scope(PostgresConfig config) {
        return new HarvestScope(
                config.databases().orElse(NameFilter.EVERYTHING),
                config.schemas().orElse(NameFilter.EVERYTHING),
                config.tables().orElse(NameFilter.EVERYTHING));
    }

    @Override
    public Source open(String name, PostgresConfig config) {
        return open(name, config, Measurements.NONE);
    }

    @Override
    public Source open(String name, PostgresConfig config, Measurements measurements) {
        return new PostgresSource(config, measurements);
    }

    @Override
    public Checkup checkup(String name, PostgresConfig config, CheckupSettings settings) {
        return new PostgresCheckup(config, settings);
    }
}
