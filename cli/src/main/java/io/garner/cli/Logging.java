package io.garner.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;

/** Sends logs to standard error: warnings, or everything of ours with {@code --debug}. */
final class Logging {

    private static final String PATTERN = "%d{HH:mm:ss.SSS} %-5level %logger{0}: %msg %kvp";

    private Logging() {}

    static void setUp(boolean debug) {
        // Drivers log through java.util.logging, which would print to standard error on its own.
        LogManager.getLogManager().reset();
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        ch.qos.logback.classic.Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(appender(context, debug));
        root.setLevel(Level.WARN);
        context.getLogger("io.garner").setLevel(debug ? Level.DEBUG : Level.WARN);
        // The pool logs each refused connection with its stack trace; the fault that we raise of it says it in words.
        context.getLogger("com.zaxxer.hikari").setLevel(debug ? Level.INFO : Level.OFF);
    }

    private static ConsoleAppender<ILoggingEvent> appender(LoggerContext context, boolean debug) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN + (debug ? "%n%ex" : "%n%nopex"));
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
