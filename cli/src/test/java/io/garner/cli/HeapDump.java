package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What a running JVM has in its heap, together with what is no longer used and not yet collected. */
record HeapDump(Path file) {

    private static final long SECONDS = 60;

    /** Takes it with the JDK's own tool, as somebody would who is on the machine. */
    static HeapDump of(Process process, Path file) throws IOException, InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Path words = file.resolveSibling("jcmd");
        Process tool = new ProcessBuilder(
                        List.of(jcmd, Long.toString(process.pid()), "GC.heap_dump", "-all", file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(words.toFile())
                .start();
        assertThat(tool.waitFor(SECONDS, TimeUnit.SECONDS)).as("jcmd ends").isTrue();
        assertThat(words).content().contains("Heap dump file created");
        return new HeapDump(file);
    }

    /**
     * Whether a word is in it: as bytes, which strings of Latin letters are in a heap, too, or in 16 bits a character, which
     * is how char[] is written, or how strings with other letters are kept.
     */
    boolean holds(String word) throws IOException {
        List<byte[]> forms = Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)
                .map(word::getBytes)
                .toList();
        try (FileChannel channel = FileChannel.open(file)) {
            MappedByteBuffer bytes = channel.map(MapMode.READ_ONLY, 0, channel.size());
            for (byte[] form : forms) {
                if (holds(bytes, form)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean holds(MappedByteBuffer bytes, byte[] form) {
        int last = bytes.capacity() - form.length;
        for (int start = 0; start <= last; start++) {
            int length = 0;
            while (length < form.length && bytes.get(start + length) == form[length]) {
                length++;
            }
            if (length == form.length) {
                return true;
            }
        }
        return false;
    }
}
