package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.config.Environment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edges as OpenLineage events; no catalog is there to be asked. */
class EmitCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void configure() throws IOException {
        Files.writeString(folder.resolve("ingest.yaml"), """
                hosts: {"db.example.com:5432": dw, "sql.example.com:14330": crm}
                sources:
                  crm: {type: mssql, host: sql.example.com}
                """);
    }

    @Test
    void tablesAreCalledByTheirServers() throws IOException {
        Path events = folder.resolve("events.jsonl");

        assertThat(run(
                        "--from",
                        "crm.CRM.dbo.customers",
                        "--to",
                        "dw.staging.public.customers",
                        "--column",
                        "a=b",
                        "-o",
                        events.toString(),
                        "--emit",
                        "openlineage"))
                .isZero();

        assertThat(Files.readAllLines(events))
                .singleElement()
                .asString()
                .contains("mssql://sql.example.com:14330", "CRM.dbo.customers", "postgres://db.example.com:5432");
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("1 event written to ");
    }

    @Test
    void anOutputThatCannotBeIsWrongUsage() {
        String edge = "--from=crm.CRM.dbo.a";
        String end = "--to=crm.CRM.dbo.b";
        String nowhere = folder.resolve("nowhere").resolve("x").toString();

        assertThat(run(edge, end, "--emit", "openlineage", "--out", nowhere)).isEqualTo(2);
        assertThat(run(edge, end, "--emit", "openlineage", "--out", "http://bob:word@127.0.0.1:9/x"))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("nowhere does not exist", "must not carry a user")
                .doesNotContain("bob");
    }

    @Test
    void anEdgeOfAServiceWithoutHostIsNamed() throws IOException {
        Path events = folder.resolve("events.jsonl");

        assertThat(run(
                        "--from",
                        "hr.HR.dbo.people",
                        "--to",
                        "dw.staging.public.people",
                        "--out",
                        events.toString(),
                        "--emit",
                        "openlineage"))
                .isEqualTo(12);

        assertThat(events).isEmptyFile();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("hr.HR.dbo.people", "hosts");
    }

    @Test
    void emitAndOutGoTogether() {
        assertThat(run("--from", "a.b.c.d", "--to", "e.f.g.h", "--emit", "openlineage"))
                .isEqualTo(2);
        assertThat(run("--from", "a.b.c.d", "--to", "e.f.g.h", "--emit", "xml", "--out", "x"))
                .isEqualTo(2);
    }

    @Test
    void edgesOfTheCatalogAreForEmitAlone() {
        assertThat(run("--table", "a.b.c.d")).isEqualTo(2);
        assertThat(run("--table", "a.b.c.d", "--service", "a", "--emit", "openlineage", "-o", "x"))
                .isEqualTo(2);
        assertThat(run("--service", "a", "--depth", "2", "--emit", "openlineage", "-o", "x"))
                .isEqualTo(2);
        assertThat(run("--table", "a.b.c.d", "--depth", "0", "--emit", "openlineage", "-o", "x"))
                .isEqualTo(2);
        assertThat(run("--table", "a.b", "--emit", "openlineage", "-o", "x")).isEqualTo(2);
        assertThat(run(
                        "--table",
                        "a.b.c.d",
                        "--from",
                        "a.b.c.d",
                        "--to",
                        "e.f.g.h",
                        "--emit",
                        "openlineage",
                        "-o",
                        "x"))
                .isEqualTo(2);
    }

    private int run(String... options) {
        String[] args = new String[options.length + 3];
        args[0] = "lineage";
        args[1] = "--config";
        args[2] = folder.resolve("ingest.yaml").toString();
        System.arraycopy(options, 0, args, 3, options.length);
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Environment.of(Map.of("NO_COLOR", "1")),
                false);
        return new Program(console, Providers.installed()).run(args);
    }
}
