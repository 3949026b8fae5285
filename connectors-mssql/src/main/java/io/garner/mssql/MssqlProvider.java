package io.garner.mssql;

import io.garner.doctor.Checkup;
import io.garner.doctor.CheckupSettings;
import io.garner.measure.Measurements;
import io.garner.source.HarvestScope;
import io.garner.source.NameFilter;
import io.garner.source.ServiceFacts;
import io.garner.source.Source;
import io.garner.source.SourceProvider;
import java.util.Map;

/** Sources of type {@code mssql}. Thread-safe. */
public final class MssqlProvider implements SourceProvider<MssqlConfig> {

    @Override
    public String type() {
        return "mssql";
    }

    @Override
    public Class<MssqlConfig> configType() {
        return MssqlConfig.class;
    }

    @Override
    public ServiceFacts service(MssqlConfig config) {
        return new ServiceFacts("Mssql", Map.of("hostPort", config.address(), "database", config.firstDatabase()));
    }

    @Override
    public HarvestScope scope(MssqlConfig config) {
        return new HarvestScope(
                config.databases().orElse(NameFilter.EVERYTHING),
                config.schemas().orElse(NameFilter.EVERYTHING),
                config.tables().orElse(NameFilter.EVERYTHING));
    }

    @Override
    public Source open(String name, MssqlConfig config) {
        return open(name, config, Measurements.NONE);
    }

    @Override
    public Source open(String name, MssqlConfig config, Measurements measurements) {
        return new MssqlSource(config, measurements);
    }

    @Override
    public Checkup checkup(String name, MssqlConfig config, CheckupSettings settings) {
        return new MssqlCheckup(config, settings);
    }
}
