package io.garner.cli;

import io.garner.config.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** All of standard input as a text, which somebody else may write without an end. */
record StandardInput(InputStream input) implements Supplier<String> {

    static final int MOST_BYTES = 16 * 1024 * 1024;

    private static final String TRIED = "Reading standard input";

    static StandardInput ofProcess() {
        return new StandardInput(System.in);
    }

    @Override
    public String get() {
        try {
            byte[] bytes = input.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new ConfigurationException(TRIED, "it has more than 16 MiB", "Send the tasks in several parts.");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ConfigurationException(TRIED, "it is not a text in UTF-8", "Send it as UTF-8.");
        } catch (IOException e) {
            throw new ConfigurationException(
                    TRIED, "it cannot be read to its end", "Check the program that writes it, or name a file.");
        }
    }
}
