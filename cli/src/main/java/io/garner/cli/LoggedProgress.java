package io.garner.cli;

import io.garner.ingest.Progress;
import io.garner.model.Fqn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One log event a step. Stateless. */
final class LoggedProgress implements Progress {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedProgress.class);

    @Override
    public void harvested(Fqn schema, int tables) {
        LOG.atInfo().addKeyValue("schema", schema).addKeyValue("tables", tables).log("harvested");
    }

    @Override
    public void planned(Fqn schema, int changes, int unchanged) {
        LOG.atInfo()
                .addKeyValue("schema", schema)
                .addKeyValue("changes", changes)
                .addKeyValue("unchanged", unchanged)
                .log("planned");
    }
}
