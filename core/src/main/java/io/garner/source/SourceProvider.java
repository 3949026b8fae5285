package io.garner.source;

import io.garner.doctor.Checkup;
import io.garner.doctor.CheckupSettings;
import io.garner.measure.Measurements;

/**
 * A kind of source, found by {@link java.util.ServiceLoader}.
 *
 * @param <C> the record of the keys that this kind understands under a source's name, besides {@code type},
 *     {@code service} and {@code enabled}, which every source has
 */
public interface SourceProvider<C extends Record> {

    /** The value of {@code type} in the configuration: {@code postgres}. */
    String type();

    Class<C> configType();

    /** What the catalog has to know of the service that stands for this source; never a credential. */
    ServiceFacts service(C config);

    /**
     * Whether a service holds one deployment only, that of the key {@code url}. Sources of one service have the same url
     * then, or each would write over what the other has written.
     */
    default boolean holdsOneDeployment() {
        return false;
    }

    /** What this configuration asks to be harvested. */
    default HarvestScope scope(C config) {
        return HarvestScope.EVERYTHING;
    }

    /**
     * Opens the source without connecting yet.
     *
     * @param name the source's key in the configuration, for messages
     */
    Source open(String name, C config);

    /**
     * The same for a run that is measured. A source that tells nothing of its statements or requests needs not override
     * this.
     */
    default Source open(String name, C config, Measurements measurements) {
        return open(name, config);
    }

    /**
     * The same for a source that tells of pipelines or of tables in other services, and so needs to know what the catalog
     * calls them. Others need not override this.
     */
    default Source open(String name, C config, SourceContext context) {
        return open(name, config, context.measurements());
    }

    /**
     * What {@code doctor} looks at, from the network to each right that a harvest needs, in that order. The connector's own
     * steps know its login and its GRANTs; without them there are the ones that fit every source. Nothing is opened before
     * the checks run.
     *
     * @param name the source's key in the configuration, for messages
     */
    default Checkup checkup(String name, C config, CheckupSettings settings) {
        return new GenericCheckup<>(name, config, this, settings);
    }
}
