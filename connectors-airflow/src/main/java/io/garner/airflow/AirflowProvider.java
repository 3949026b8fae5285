package io.garner.airflow;

import io.garner.doctor.Checkup;
import io.garner.doctor.CheckupSettings;
import io.garner.measure.Measurements;
import io.garner.source.ServiceFacts;
import io.garner.source.Source;
import io.garner.source.SourceContext;
import io.garner.source.SourceProvider;
import java.util.Map;

/** Sources of type {@code airflow}. */
public final class AirflowProvider implements SourceProvider<AirflowConfig> {

    @Override
    public String type() {
        return "airflow";
    }

    @Override
    public Class<AirflowConfig> configType() {
        return AirflowConfig.class;
    }

    /** A catalog wants to know what kind of connection there is; {@code Backend} is the one that needs nothing else. */
    @Override
    public ServiceFacts service(AirflowConfig config) {
        return ServiceFacts.ofPipelines(
                "Airflow", Map.of("hostPort", config.url().toString(), "connection.type", "Backend"));
    }

    /** A pipeline is called by its dag_id, so that two deployments would have the same pipelines. */
    @Override
    public boolean holdsOneDeployment() {
        return true;
    }

    /** A source by itself, whose service is called as it is. */
    @Override
    public Source open(String name, AirflowConfig config) {
        return open(name, config, new SourceContext(name, Map.of(), Measurements.NONE));
    }

    @Override
    public Source open(String name, AirflowConfig config, SourceContext context) {
        return new AirflowSource(config, context);
    }

    @Override
    public Checkup checkup(String name, AirflowConfig config, CheckupSettings settings) {
        return Routes.checkup(config, settings);
    }
}
