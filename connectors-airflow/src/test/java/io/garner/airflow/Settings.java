package io.garner.airflow;

import io.garner.source.NameFilter;
import java.util.Map;
import java.util.Optional;

/** A configuration with one thing changed. */
public record Settings(AirflowConfig config) {

    AirflowConfig mode(AirflowConfig.Mode mode) {
        return with(Optional.empty(), Optional.empty(), Optional.empty(), true, 10, mode);
    }

    AirflowConfig dags(String pattern) {
        return with(filter(pattern), Optional.empty(), Optional.empty(), true, 10, config.mode());
    }

    AirflowConfig tags(String pattern) {
        return with(Optional.empty(), filter(pattern), Optional.empty(), true, 10, config.mode());
    }

    AirflowConfig tags(NameFilter tags) {
        return with(Optional.empty(), Optional.of(tags), Optional.empty(), true, 10, config.mode());
    }

    AirflowConfig owners(NameFilter owners) {
        return with(Optional.empty(), Optional.empty(), Optional.of(owners), true, 10, config.mode());
    }

    AirflowConfig owners(String pattern) {
        return with(Optional.empty(), Optional.empty(), filter(pattern), true, 10, config.mode());
    }

    AirflowConfig withoutPaused() {
        return with(Optional.empty(), Optional.empty(), Optional.empty(), false, 10, config.mode());
    }

    AirflowConfig runs(int runs) {
        return with(Optional.empty(), Optional.empty(), Optional.empty(), true, runs, config.mode());
    }

    /** With maps from connections and to default schemas. */
    public AirflowConfig naming(Map<String, String> connections, Map<String, String> defaultSchemas) {
        return naming(connections, defaultSchemas, config.parseSql());
    }

    /** The same, and whether SQL is read. */
    AirflowConfig naming(Map<String, String> connections, Map<String, String> defaultSchemas, boolean parseSql) {
        return new AirflowConfig(
                config.url(),
                config.auth(),
                config.database(),
                config.dags(),
                config.tags(),
                config.owners(),
                config.paused(),
                config.runs(),
                connections,
                defaultSchemas,
                config.mode(),
                config.caFile(),
                config.connectTimeout(),
                config.requestTimeout(),
                config.xcom(),
                parseSql);
    }

    private static Optional<NameFilter> filter(String pattern) {
        return Optional.of(NameFilter.including(pattern));
    }

    private AirflowConfig with(
            Optional<NameFilter> dags,
            Optional<NameFilter> tags,
            Optional<NameFilter> owners,
            boolean paused,
            int runs,
            AirflowConfig.Mode mode) {
        return new AirflowConfig(
                config.url(),
                config.auth(),
                config.database(),
                dags,
                tags,
                owners,
                paused,
                runs,
                config.connections(),
                config.defaultSchemas(),
                mode,
                config.caFile(),
                config.connectTimeout(),
                config.requestTimeout(),
                config.xcom(),
                config.parseSql());
    }
}
