package io.garner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.bundle.BundleHeader;
import io.garner.config.Environment;
import io.garner.ingest.ServiceIdentity;
import io.garner.source.HarvestScope;
import io.garner.source.ServiceFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogSettingsTest {

    @Test
    void whatTheSourcesSectionSaysOfTheCatalogComesBack() {
        SourceSettings settings =
                settings("{type: library, service: '${SERVICE}', retire: never, maxRetire: 7%}", "the ${SHOP}");

        SourceSettings back = CatalogSettings.from(header(settings, CatalogSettings.of(settings)));

        assertThat(back).isEqualTo(settings);
        assertThat(back.maxRetire()).isEqualTo("7%");
        assertThat(back.service()).contains("the ${SHOP}");
    }

    @Test
    void aKeyOfANewerVersionIsPassedOver() {
        SourceSettings settings = settings("{type: library, service: s}", "");

        assertThat(CatalogSettings.from(header(settings, Map.of("weather", "fair"))))
                .isEqualTo(settings);
    }

    @Test
    void whatHasItsOwnPlaceInTheHeaderIsNotSaidTwice() {
        assertThat(CatalogSettings.of(settings("{type: library, service: s}", "")))
                .doesNotContainKeys("type", "service", "enabled");
    }

    private static SourceSettings settings(String yaml, String service) {
        String file = "openmetadata: {url: 'http://h:1', token: '${T}'}\nsources: {a: " + yaml + "}";
        return IngestFile.parse(
                        file, "ingest.yaml", Environment.of(Map.of("SERVICE", service)), LibraryProvider.providers())
                .settings("a");
    }

    private static BundleHeader header(SourceSettings settings, Map<String, String> texts) {
        return BundleHeader.of(
                "a",
                settings.type(),
                new ServiceIdentity(settings.serviceOf("a"), new ServiceFacts("Postgres", Map.of())),
                HarvestScope.EVERYTHING,
                texts);
    }
}
