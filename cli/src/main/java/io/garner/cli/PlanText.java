package io.garner.cli;

import io.garner.ingest.Change;
import io.garner.ingest.FieldDifference;
import io.garner.ingest.RunReport;
import java.util.List;
import java.util.Locale;

/** Prints a plan for a person while it is made: nothing of it is held. */
final class PlanText implements PlanOutput {

    private final Console console;
    private String current = "";

    PlanText(Console console) {
        this.console = console;
    }

    @Override
    public void change(String source, Change change) {
        if (change instanceof Change.Unchanged) {
            return;
        }
        if (!source.equals(current)) {
            current = source;
            console.out().println(console.style().bold(source));
        }
        if (change instanceof Change.Create) {
            print(console.style().green("+"), change);
        } else if (change instanceof Change.Retire) {
            print(console.style().red("-"), change);
        } else if (change instanceof Change.Update update) {
            print(console.style().yellow("~"), change);
            update.differences().forEach(this::print);
        } else if (change instanceof Change.OfEdge edge) {
            print(edge);
        }
    }

    private void print(Change.OfEdge edge) {
        String sign = switch (edge.action()) {
            case CREATE -> console.style().green("+");
            case UPDATE -> console.style().yellow("~");
            case RETIRE -> console.style().red("-");
        };
        print(sign, "edge", edge.from() + " → " + edge.fqn());
        edge.differences().forEach(this::print);
    }

    @Override
    public void end(List<RunReport> reports) {
        Summary summary = new Summary(console, true);
        for (RunReport report : reports) {
            if (report.status() == RunReport.Status.SKIPPED || report.status() == RunReport.Status.FAILED) {
                summary.print(report);
            } else {
                console.out().println(counts(report));
                summary.details(report);
            }
        }
    }

    private String counts(RunReport report) {
        int edges = report.edges().published() + report.edges().removed();
        return console.style().bold(report.source())
                + String.format(
                        Locale.ROOT,
                        ": %d to create, %d to update, %d to retire, %d unchanged",
                        report.created(),
                        report.updated(),
                        report.retired(),
                        report.unchanged())
                + (edges == 0 ? "" : ", " + edges + " lineage edges to change");
    }

    private void print(String sign, Change change) {
        print(sign, change.type().word(), change.fqn().toString());
    }

    private void print(String sign, String kind, String name) {
        console.out().printf(Locale.ROOT, "  %s %-15s %s%n", sign, kind, plain(name));
    }

    private void print(FieldDifference difference) {
        String stored = plain(difference.stored().strip());
        String wanted = plain(difference.wanted().strip());
        if (stored.contains("\n") || wanted.contains("\n")) {
            printLines(
                    difference.field(), stored.lines().toList(), wanted.lines().toList());
        } else {
            console.out()
                    .println("      " + plain(difference.field()) + ": " + orNothing(stored) + " → "
                            + orNothing(wanted));
        }
    }

    /** Long texts without the lines that they share at both ends. */
    private void printLines(String field, List<String> stored, List<String> wanted) {
        int most = Math.min(stored.size(), wanted.size());
        int head = 0;
        while (head < most && stored.get(head).equals(wanted.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && fromEnd(stored, tail).equals(fromEnd(wanted, tail))) {
            tail++;
        }
        console.out().println("      " + plain(field) + ":");
        stored.subList(head, stored.size() - tail)
                .forEach(line ->
                        console.out().println("        " + console.style().red("- " + line)));
        wanted.subList(head, wanted.size() - tail)
                .forEach(line ->
                        console.out().println("        " + console.style().green("+ " + line)));
    }

    private static String fromEnd(List<String> lines, int place) {
        return lines.get(lines.size() - 1 - place);
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? "(none)" : text;
    }

    /** Names and texts come from elsewhere; none of them gets to steer the terminal. */
    private static String plain(String text) {
        return text.replace("\r", "").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "?");
    }
}
