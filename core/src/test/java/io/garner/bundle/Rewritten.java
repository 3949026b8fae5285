package io.garner.bundle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Bundles as others might have written them. */
final class Rewritten {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Rewritten() {}

    static List<String> lines(Path bundle) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(bundle))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    static void write(Path bundle, List<String> lines) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(text(lines));
        }
        Files.write(bundle, zipped.toByteArray());
    }

    /** Edits the lines and lets the trailer tell the checksum of the result. */
    static void edit(Path bundle, Consumer<List<String>> edit) throws Exception {
        List<String> lines = new ArrayList<>(lines(bundle));
        edit.accept(lines);
        int last = lines.size() - 1;
        ObjectNode trailer = (ObjectNode) JSON.readTree(lines.get(last));
        MessageDigest digest = Checksum.begin();
        digest.update(text(lines.subList(0, last)));
        ((ObjectNode) trailer.get("value")).put("sha256", Checksum.end(digest));
        lines.set(last, trailer.toString());
        write(bundle, lines);
    }

    private static byte[] text(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
