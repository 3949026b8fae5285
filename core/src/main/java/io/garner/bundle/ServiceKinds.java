package io.garner.bundle;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import io.garner.source.ServiceFacts.Kind;
import java.io.IOException;

/** What a service holds; bundles from before there were others do not say that it is databases. */
final class ServiceKinds extends StdScalarDeserializer<Kind> {

    private static final long serialVersionUID = 1;

    ServiceKinds() {
        super(Kind.class);
    }

    @Override
    public Kind deserialize(JsonParser json, DeserializationContext context) throws IOException {
        try {
            return Kind.valueOf(json.getValueAsString(""));
        } catch (IllegalArgumentException e) {
            return (Kind) context.handleWeirdStringValue(Kind.class, json.getText(), "no kind of service");
        }
    }

    @Override
    public Kind getNullValue(DeserializationContext context) {
        return Kind.DATABASE;
    }
}
