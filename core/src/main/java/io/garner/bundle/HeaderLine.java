package io.garner.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** Reads the first line of a file that may be anything, and tells whether the rest can be read. */
final class HeaderLine {

    /** More than any header needs, and little enough to look at any file. */
    private static final int LONGEST = 1 << 20;

    private HeaderLine() {}

    static BundleHeader read(Path path, Lines lines) {
        try {
            InputStream line = lines.next();
            JsonNode record = BundleJson.MAPPER.readTree(line.readNBytes(LONGEST));
            if (line.read() >= 0 || !isHeader(record)) {
                throw BundleException.noBundle(path, "its first line is no header", null);
            }
            JsonNode value = record.path("value");
            checkFormat(path, value);
            return BundleJson.MAPPER.treeToValue(value, BundleHeader.class);
        } catch (JsonProcessingException e) {
            throw BundleException.noBundle(path, "its first line is no header", e);
        } catch (EOFException | ZipException e) {
            throw BundleException.damaged(path, "it is cut off or altered (" + e.getMessage() + ")", e);
        } catch (IOException e) {
            throw BundleException.unreadable(path, e);
        }
    }

    private static boolean isHeader(JsonNode record) {
        return record.path("kind").asText().equals(Kind.HEADER.word())
                && record.path("value").path("format").asText().equals(BundleFormat.NAME);
    }

    /** Before anything else is understood: another major version may mean something else by every other member. */
    private static void checkFormat(Path path, JsonNode value) {
        BundleFormat format = BundleFormat.parse(value.path("version").asText())
                .orElseThrow(() -> BundleException.noBundle(path, "its header has no version", null));
        if (!format.isReadable()) {
            throw BundleException.otherMajor(
                    path, format, value.path("garnerVersion").asText("unknown"));
        }
    }
}
