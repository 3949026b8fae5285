package io.garner.airflow.database;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.garner.jdbc.Row;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** The documents of serialized DAGs, which Airflow compresses where it is told to. */
final class Documents {

    /** More than Airflow itself could live with; a small row may blow up to any size. */
    private static final int MOST = 64 << 20;

    private static final int PIECE = 1 << 16;

    private final JsonMapper json = new JsonMapper();

    /** Why a document could not be read, in words. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String reason) {
            super(reason);
        }
    }

    JsonNode of(Row row) throws Unreadable {
        Optional<String> plain = row.optionalText("data").filter(text -> !text.equals("null"));
        Optional<String> compressed = row.optionalText("compressed");
        if (plain.isEmpty() && compressed.isEmpty()) {
            throw new Unreadable("there is neither data nor data_compressed");
        }
        return parsed(plain.isPresent() ? plain.get() : inflated(compressed.get()));
    }

    private JsonNode parsed(String text) throws Unreadable {
        try {
            JsonNode document = json.readTree(text);
            if (document.path("dag").isObject()) {
                return document;
            }
            throw new Unreadable("the document holds no DAG");
        } catch (JsonProcessingException e) {
            throw new Unreadable("the document is no JSON: " + e.getOriginalMessage());
        }
    }

    private static String inflated(String base64) throws Unreadable {
        byte[] packed = Base64.getMimeDecoder().decode(base64);
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(packed.length * 4);
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                out.write(piece);
                if (out.size() > MOST) {
                    throw new Unreadable("the document has more than " + (MOST >> 20) + " MiB");
                }
            }
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Unreadable("data_compressed cannot be decompressed: " + e.getMessage());
        }
    }
}
