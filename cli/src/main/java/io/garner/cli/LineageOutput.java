package io.garner.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import io.garner.source.Finding;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells what became of edges: faults on standard error, the file, the figures, and the result line last of all. */
record LineageOutput(Console console, OutputOptions options, boolean debug) {

    // ASCII only, so that no locale on the way to a log or an XCom can break the line.
    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .build();
    }

    ExitCode tell(LineageTally tally, LineageResult result, Optional<GarnerException> ended, ExitCode verdict) {
        ended.ifPresent(fault -> new FaultPrinter(console, debug).print(fault));
        String line = line(result);
        boolean stored = isStored(line);
        if (!options.quiet) {
            summarize(tally, result);
        }
        console.err().flush();
        if (options.resultLine) {
            console.out().println(line);
        }
        boolean arrived = !console.out().checkError();
        return (stored && arrived) || verdict != ExitCode.DONE ? verdict : ExitCode.OTHER;
    }

    private void summarize(LineageTally tally, LineageResult result) {
        List<String> figures = Arrays.stream(LineageTally.Kind.values())
                .filter(kind -> tally.count(kind) > 0)
                .map(kind -> tally.count(kind) + " " + kind.word())
                .toList();
        console.out()
                .println(console.style().bold(result.source()) + ": "
                        + (figures.isEmpty() ? "no edges" : String.join(", ", figures))
                        + (result.dryRun() ? " (dry run, nothing written)" : ""));
        tally.written()
                .forEach(edge ->
                        console.out().printf("  %-8s %s -> %s%n", edge.kind().word(), edge.from(), edge.to()));
        if (tally.moreWritten() > 0) {
            console.out().println("  … and " + tally.moreWritten() + " more");
        }
        tally.findings().forEach(this::print);
        tally.undone()
                .forEach(edge -> console.out()
                        .println("  " + console.style().red("failed") + "   " + edge.from() + " -> " + edge.to() + ": "
                                + edge.message()));
    }

    private void print(Finding finding) {
        console.out()
                .println("  " + console.style().yellow("finding") + "  " + finding.subject() + " (" + finding.code()
                        + ")");
        Stream.of(finding.message(), finding.remedy())
                .filter(text -> !text.isEmpty())
                .forEach(text -> console.out().println("           " + text));
    }

    private boolean isStored(String line) {
        try {
            options.resultFile.map(WholeFile::result).ifPresent(file -> file.write(line + "\n"));
            return true;
        } catch (GarnerException fault) {
            new FaultPrinter(console, debug).print(fault);
            return false;
        }
    }

    private static String line(LineageResult result) {
        try {
            return mapper().writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
