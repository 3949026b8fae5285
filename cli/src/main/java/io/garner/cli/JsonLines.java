package io.garner.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slf4j.event.KeyValuePair;

/**
 * A log event as one line of JSON, made by Jackson, which the jar has anyway: logback's own JSON cannot leave the stack
 * out, and writes time as a number. Thread-safe.
 */
final class JsonLines extends EncoderBase<ILoggingEvent> {

    private static final byte[] NOTHING = new byte[0];

    // ASCII only, so that no locale on the way to a log can break a line.
    private final JsonMapper json =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final ThisRun run;
    private final boolean stacks;

    /** @param stacks whether an error brings its stack trace, and not only what it says */
    JsonLines(ThisRun run, boolean stacks) {
        this.run = run;
        this.stacks = stacks;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        try {
            return (json.writeValueAsString(object(event)) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    private ObjectNode object(ILoggingEvent event) {
        ObjectNode object = json.createObjectNode();
        object.put("timestamp", event.getInstant().toString());
        object.put("level", event.getLevel().toString());
        object.put("logger", event.getLoggerName());
        object.put("message", event.getFormattedMessage());
        object.put("runId", run.id());
        if (!run.source().isEmpty()) {
            object.put("source", run.source());
        }
        object.put("thread", event.getThreadName());
        pairsOf(event).forEach(pair -> object.withObject("/data").putPOJO(pair.key, plain(pair.value)));
        Optional.ofNullable(event.getThrowableProxy()).ifPresent(error -> object.set("error", error(error)));
        return object;
    }

    private static List<KeyValuePair> pairsOf(ILoggingEvent event) {
        return Optional.ofNullable(event.getKeyValuePairs()).orElse(List.of());
    }

    /** Anything but a number and a yes or no is told as it tells itself; so a secret stays one. */
    private static Object plain(Object value) {
        return value instanceof Number || value instanceof Boolean ? value : String.valueOf(value);
    }

    private ObjectNode error(IThrowableProxy error) {
        ObjectNode object = described(error);
        ArrayNode causes = json.createArrayNode();
        for (IThrowableProxy cause = error.getCause(); cause != null; cause = cause.getCause()) {
            causes.add(described(cause));
        }
        if (!causes.isEmpty()) {
            object.set("causes", causes);
        }
        if (stacks) {
            object.put("stack", ThrowableProxyUtil.asString(error));
        }
        return object;
    }

    private ObjectNode described(IThrowableProxy error) {
        return json.createObjectNode()
                .put("type", error.getClassName())
                .put("message", Optional.ofNullable(error.getMessage()).orElse(""));
    }
}
