package io.garner.bundle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDelegatingDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.databind.util.StdConverter;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.garner.model.Column.Generation;
import io.garner.source.ServiceFacts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the records of the model look as JSON: a member for each component in order, absent ones left out. What the model
 * must not know of JSON is said here, with mix-ins.
 */
final class BundleJson {

    /** A line of a bundle. */
    @JsonPropertyOrder({"kind", "value"})
    record Line(String kind, Object value) {}

    /** The member that tells the ways in which a column gets its value apart. */
    static final String HOW = "how";

    /** Their words. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = HOW)
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Generation.Default.class, name = "default"),
        @JsonSubTypes.Type(value = Generation.Identity.class, name = "identity"),
        @JsonSubTypes.Type(value = Generation.Computed.class, name = "computed")
    })
    interface Generations {}

    private static final JsonSetter.Value MISSING_IS_EMPTY = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);

    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(instants())
            .addMixIn(Generation.class, Generations.class)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, null))
            // ASCII survives every way of copying, and a lone surrogate in a name does not end the harvest.
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            // An older bundle lacks what was added to a record since; a newer one has more.
            .withConfigOverride(List.class, list -> list.setSetterInfo(MISSING_IS_EMPTY))
            .withConfigOverride(Set.class, set -> set.setSetterInfo(MISSING_IS_EMPTY))
            .withConfigOverride(Map.class, map -> map.setSetterInfo(MISSING_IS_EMPTY))
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private BundleJson() {}

    private static Module instants() {
        return new SimpleModule("instants")
                .addSerializer(Instant.class, ToStringSerializer.instance)
                .addDeserializer(ServiceFacts.Kind.class, new ServiceKinds())
                .addDeserializer(Instant.class, new StdDelegatingDeserializer<>(new StdConverter<String, Instant>() {
                    @Override
                    public Instant convert(String text) {
                        return Instant.parse(text);
                    }
                }));
    }
}
