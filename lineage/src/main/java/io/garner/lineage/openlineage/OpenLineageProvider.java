package io.garner.lineage.openlineage;

import io.garner.measure.Measurements;
import io.garner.source.ServiceFacts;
import io.garner.source.Source;
import io.garner.source.SourceContext;
import io.garner.source.SourceProvider;
import java.util.Map;

/** Sources of type {@code openlineage}. */
public final class OpenLineageProvider implements SourceProvider<OpenLineageConfig> {

    @Override
    public String type() {
        return "openlineage";
    }

    @Override
    public Class<OpenLineageConfig> configType() {
        return OpenLineageConfig.class;
    }

    @Override
    public ServiceFacts service(OpenLineageConfig config) {
        return ServiceFacts.ofPipelines("CustomPipeline", Map.of());
    }

    /** A source by itself, whose service is called as it is. */
    @Override
    public Source open(String name, OpenLineageConfig config) {
        return open(name, config, new SourceContext(name, Map.of(), Measurements.NONE));
    }

    @Override
    public Source open(String name, OpenLineageConfig config, SourceContext context) {
        return new OpenLineageSource(name, config, context, Limits.STANDARD);
    }
}
