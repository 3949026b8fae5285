package io.garner.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.bundle.BundleSchema;
import io.garner.cli.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The committed reference pages are what the code says today; {@code -Dgarner.rewrite=true} rewrites them. */
class ReferencePagesTest {

    private static final Map<String, Supplier<String>> PAGES = Map.ofEntries(
            Map.entry("bundle.schema.json", () -> BundleSchema.json().toPrettyString() + "\n"),
            Map.entry("cli.md", CliPage::text),
            Map.entry("compatibility.md", CompatibilityPage::text),
            Map.entry("doctor.schema.json", () -> DoctorSchema.json().toPrettyString() + "\n"),
            Map.entry("exit-codes.md", ExitCodesPage::text),
            Map.entry("ingest-yaml.md", IngestYamlPage::text),
            Map.entry("ingest.schema.json", () -> Program.configurationSchema().toPrettyString() + "\n"),
            Map.entry("../guide/kerberos-troubleshooting.md", KerberosPage::text),
            Map.entry(
                    "lineage-result.schema.json",
                    () -> LineageResultSchema.json().toPrettyString() + "\n"),
            Map.entry("plan.schema.json", () -> PlanSchema.json().toPrettyString() + "\n"),
            Map.entry("result.schema.json", () -> ResultSchema.json().toPrettyString() + "\n"));

    @TestFactory
    Stream<DynamicTest> pagesAreFresh() {
        return PAGES.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> isFresh(page.getKey(), page.getValue())));
    }

    private static void isFresh(String name, Supplier<String> page) throws IOException {
        Path path = Markdown.DOCS.resolve("reference").resolve(name);
        if (Boolean.getBoolean("garner.rewrite")) {
            Files.writeString(path, page.get());
        }
        assertThat(path)
                .as("run this test with -Dgarner.rewrite=true and commit the page")
                .hasContent(page.get());
    }
}
