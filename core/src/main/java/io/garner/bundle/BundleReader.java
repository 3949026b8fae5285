package io.garner.bundle;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads a bundle record by record and checks at its end that nothing is missing or altered. Kinds of records that it does
 * not know are passed over and counted. Used by one thread.
 */
final class BundleReader implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final InputStream unzipped;
    private final Lines lines;
    private final BundleHeader header;
    private final Map<String, Integer> records = new TreeMap<>();
    private Optional<BundleTrailer> trailer = Optional.empty();

    /**
     * Reads the header.
     *
     * @throws BundleException when this is no bundle, or none that can be read here
     */
    BundleReader(Path path, InputStream zipped) {
        this.path = path;
        try {
            this.unzipped = new GZIPInputStream(zipped, BUFFER);
        } catch (ZipException | EOFException e) {
            throw BundleException.noBundle(path, "it is not in gzip format", e);
        } catch (IOException e) {
            throw BundleException.unreadable(path, e);
        }
        this.lines = new Lines(unzipped);
        this.header = HeaderLine.read(path, lines);
    }

    BundleHeader header() {
        return header;
    }

    /** The next piece, finding or fault; empty when all is read and found to be whole. */
    Optional<Record> next() {
        try {
            while (trailer.isEmpty()) {
                Optional<Record> value = read();
                if (value.isPresent() && value.get() instanceof BundleTrailer last) {
                    trailer = Optional.of(last);
                    checkAgainst(last);
                } else if (value.isPresent()) {
                    return value;
                }
            }
            return Optional.empty();
        } catch (EOFException | ZipException e) {
            throw BundleException.damaged(path, "it is cut off or altered (" + e.getMessage() + ")", e);
        } catch (JsonProcessingException e) {
            throw misunderstood(e);
        } catch (IOException e) {
            throw BundleException.unreadable(path, e);
        }
    }

    /** What the end of the bundle says; there once {@link #next} gave nothing. */
    BundleTrailer trailer() {
        return trailer.orElseThrow();
    }

    /** How many records there were of kinds that are unknown here. */
    Map<String, Integer> unknown() {
        Map<String, Integer> unknown = new TreeMap<>(records);
        unknown.keySet().removeIf(word -> Kind.named(word).isPresent());
        return unknown;
    }

    @Override
    public void close() {
        try {
            unzipped.close();
        } catch (IOException e) {
            throw BundleException.unreadable(path, e);
        }
    }

    /** One line; empty when it is of an unknown kind. */
    private Optional<Record> read() throws IOException {
        if (!lines.hasNext()) {
            throw new EOFException("its trailer is missing");
        }
        InputStream line = lines.next();
        try (JsonParser json = BundleJson.MAPPER.createParser(line)) {
            String word = kind(json);
            Optional<Kind> kind = Kind.named(word);
            if (kind.map(Kind::isCounted).orElse(true)) {
                records.merge(word, 1, Integer::sum);
            }
            Optional<Record> value = Optional.empty();
            if (kind.isPresent()) {
                value = Optional.ofNullable(json.readValueAs(kind.get().type()));
            }
            Lines.drain(line);
            return value;
        }
    }

    /** Leaves the parser at the value. */
    private static String kind(JsonParser json) throws IOException {
        if (json.nextToken() == JsonToken.START_OBJECT && "kind".equals(json.nextFieldName())) {
            String word = json.nextTextValue();
            if (word != null && "value".equals(json.nextFieldName()) && json.nextToken() == JsonToken.START_OBJECT) {
                return word;
            }
        }
        throw new JsonProblem("a line does not start with a kind and its value");
    }

    private void checkAgainst(BundleTrailer last) throws IOException {
        if (!lines.checksum().equals(last.sha256())) {
            throw BundleException.damaged(path, "its content does not have the checksum that its end tells", null);
        } else if (!records.equals(last.records()) || last.complete() == records.containsKey(Kind.FAULT.word())) {
            throw BundleException.damaged(path, "its end does not describe its content", null);
        } else if (lines.hasNext()) {
            throw BundleException.damaged(path, "something follows its end", null);
        }
    }

    /** An altered text, or one with more in it than there was to know when this was written. */
    private BundleException misunderstood(JsonProcessingException e) {
        String answer = Objects.requireNonNullElse(e.getOriginalMessage(), "it is not understood");
        return BundleFormat.parse(header.version()).map(BundleFormat::isNewer).orElse(false)
                ? BundleException.newer(path, header, answer, e)
                : BundleException.damaged(path, answer, e);
    }

    private static final class JsonProblem extends JsonProcessingException {

        private static final long serialVersionUID = 1L;

        JsonProblem(String message) {
            super(message);
        }
    }
}
