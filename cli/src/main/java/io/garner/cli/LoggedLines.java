package io.garner.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs each line that is written: nothing that anybody prints, a library included, stands between JSON objects. */
final class LoggedLines extends OutputStream {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedLines.class);

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    @Override
    public synchronized void write(int octet) {
        if (octet == '\n') {
            end();
        } else {
            line.write(octet);
        }
    }

    /** A last line may lack its end. */
    @Override
    public synchronized void close() {
        end();
    }

    private void end() {
        String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
        line.reset();
        if (!text.isEmpty()) {
            LOG.warn(text);
        }
    }
}
