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

    private static final Map<String, Supplier<String>> PAGES = Map.of(
            "bundle.schema.json",
            () -> BundleSchema.json().toPrettyString() + "\n",
            "cli.md",
            CliPage::text,
            "compatibility.md",
            CompatibilityPage::text,
            "doctor.schema.json",
            () -> DoctorSchema.json().toPrettyString() + "\n",
            "exit-codes.md",
            ExitCodesPage::text,
            "ingest-yaml.md",
            IngestYamlPage::text,
            "ingest.schema.json",
            () -> Program.configurationSchema().toPrettyString() + "\n",
            "../guide/kerberos-troubleshooting.md",
            KerberosPage::text,
            "plan.schema.json",
            () -> PlanSchema.json().toPrettyString() + "\n",
            "result.schema.json",
            () -> ResultSchema.json().toPrettyString() + "\n");

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
