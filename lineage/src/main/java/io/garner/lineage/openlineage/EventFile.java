package io.garner.lineage.openlineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.garner.lineage.openlineage.EventSink.Origin;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * A file of events: one a line, also behind the beginning of a log line; or a JSON array or document over several lines; each
 * gzipped or not, whatever it is called. No more than one event is held. Immutable.
 */
final class EventFile {

    private static final Pattern JSON_FILE = Pattern.compile("(?i).*\\.(json|jsonl|ndjson)(\\.gz)?");

    /** The beginning of an array of events, or of a document that goes on in the next line. */
    private static final Pattern OVER_LINES = Pattern.compile("\\s*(\\[\\s*(\\{|]|$)|\\{\\s*\\R)", Pattern.DOTALL);

    private static final int PEEK = 4096;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final Path file;
    private final String name;
    private final ObjectMapper mapper;
    private final int longestLine;

    /** @param name what to call it in messages */
    EventFile(Path file, String name, ObjectMapper mapper, int longestLine) {
        this.file = file;
        this.name = name;
        this.mapper = mapper;
        this.longestLine = longestLine;
    }

    /** Reads it to the end, or to where it is damaged. */
    void read(EventSink sink) {
        BoundedLines lines = new BoundedLines(Reader.nullReader(), longestLine);
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                Reader text = new BufferedReader(new InputStreamReader(unzipped(raw), StandardCharsets.UTF_8))) {
            if (isOverLines(text)) {
                readDocument(text, sink);
            } else {
                lines = new BoundedLines(text, longestLine);
                readLines(lines, sink);
            }
        } catch (IOException e) {
            String reason =
                    Optional.ofNullable(e.getMessage()).orElse(e.getClass().getSimpleName());
            sink.damaged(new Origin(name, lines.number()), reason);
        }
    }

    private static InputStream unzipped(InputStream raw) throws IOException {
        raw.mark(2);
        boolean zipped = raw.read() == GZIP_FIRST && raw.read() == GZIP_SECOND;
        raw.reset();
        return zipped ? new GZIPInputStream(raw) : raw;
    }

    private static boolean isOverLines(Reader text) throws IOException {
        text.mark(PEEK);
        char[] beginning = new char[PEEK];
        int length = Math.max(0, text.read(beginning));
        text.reset();
        return OVER_LINES.matcher(new String(beginning, 0, length)).lookingAt();
    }

    private void readDocument(Reader text, EventSink sink) throws IOException {
        long line = 1;
        try (MappingIterator<JsonNode> events = mapper.readerFor(JsonNode.class).readValues(text)) {
            while (events.hasNextValue()) {
                line = events.getCurrentLocation().getLineNr();
                sink.event(new Origin(name, line), events.nextValue());
            }
        } catch (JsonProcessingException e) {
            long where = Optional.ofNullable(e.getLocation())
                    .map(location -> (long) location.getLineNr())
                    .orElse(line);
            sink.damaged(new Origin(name, where), EventJson.reason(e));
        }
    }

    private void readLines(BoundedLines lines, EventSink sink) throws IOException {
        while (!lines.isAtEnd()) {
            Optional<String> line = lines.next();
            Origin origin = new Origin(name, lines.number());
            if (line.isEmpty()) {
                sink.broken(origin, "the line is longer than " + longestLine + " characters");
            } else {
                // The byte order mark of some editors.
                readLine(line.get().replace("\uFEFF", "").strip(), origin, sink);
            }
        }
    }

    private void readLine(String line, Origin origin, EventSink sink) {
        int start = line.startsWith("[{") ? 0 : line.indexOf('{');
        boolean isLog = start != 0 && !JSON_FILE.matcher(name).matches();
        if (line.isEmpty() || (isLog && !line.contains("\"eventTime\""))) {
            return;
        }
        if (start < 0) {
            sink.broken(origin, "the line holds no JSON object");
            return;
        }
        try {
            JsonNode json = mapper.readTree(line.substring(start));
            if (json.isArray()) {
                json.forEach(event -> sink.event(origin, event));
            } else {
                sink.event(origin, json);
            }
        } catch (JsonProcessingException e) {
            sink.broken(origin, EventJson.reason(e));
        }
    }
}
