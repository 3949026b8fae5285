package io.garner.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.io.FilterOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;

/**
 * Sends logs to standard error: warnings, or everything of ours with {@code --debug}. In JSON also what the commands tell
 * is a log event.
 */
final class Logging {

    private static final String PATTERN = "%d{HH:mm:ss.SSS} %-5level [RUN] %logger{0}: %msg %kvp";

    private Logging() {}

    /** @param console whose {@code err} is printed to */
    static void setUp(Console console, LogFormat format, boolean debug) {
        // Drivers log through java.util.logging, which would print to standard error on its own.
        LogManager.getLogManager().reset();
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        ch.qos.logback.classic.Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender(context, console, format, debug));
        root.setLevel(Level.WARN);
        context.getLogger("io.garner").setLevel(debug ? Level.DEBUG : Level.WARN);
        if (format == LogFormat.JSON && !debug) {
            context.getLogger(Logging.class.getPackageName()).setLevel(Level.INFO);
        }
        // The pool logs each refused connection with its stack trace; the fault that we raise of it says it in words.
        context.getLogger("com.zaxxer.hikari").setLevel(debug ? Level.INFO : Level.OFF);
    }

    private static OutputStreamAppender<ILoggingEvent> appender(
            LoggerContext context, Console console, LogFormat format, boolean debug) {
        Encoder<ILoggingEvent> encoder =
                format == LogFormat.JSON ? new JsonLines(console.run(), debug) : text(console.run(), debug);
        encoder.setContext(context);
        encoder.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream(left(console.err()));
        appender.start();
        return appender;
    }

    private static PatternLayoutEncoder text(ThisRun run, boolean debug) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setPattern(PATTERN.replace("RUN", run.shortId()) + (debug ? "%n%ex" : "%n%nopex"));
        return encoder;
    }

    /** An appender closes what it writes to, and others write there too. */
    private static OutputStream left(PrintStream stream) {
        return new FilterOutputStream(stream) {
            @Override
            public void write(byte[] bytes, int from, int length) {
                stream.write(bytes, from, length);
            }

            @Override
            public void close() {}
        };
    }
}
