package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataProductsNeedADomainTest {

    @ParameterizedTest
    @ValueSource(strings = {"1.2.0", "1.4.0", "1.6.0", "1.11.0", "2.0.0"})
    void dataProductWithoutDomainIsRefused(String version) {
        on(version, it -> {
            it.admin().create("domains", "{'name': 'sales', 'description': '', 'domainType': 'Aggregate'}");
            it.admin().create("dataProducts", "{'name': 'orders', 'description': '', " + it.domain("sales") + "}");
            assertThat(it.put("t", "'dataProducts': ['orders']").status()).isEqualTo(400);
            assertThat(it.put("t", "'dataProducts': ['orders'], " + it.domain("sales"))
                            .status())
                    .isEqualTo(201);
            assertThat(it.admin()
                            .getTable("t", "dataProducts")
                            .at("/dataProducts/0/name")
                            .asText())
                    .isEqualTo("orders");
        });
    }

    @Test
    void domainOfBeforeIsEnough() {
        on("1.6.0", it -> {
            it.admin().create("domains", "{'name': 'sales', 'description': '', 'domainType': 'Aggregate'}");
            it.admin().create("dataProducts", "{'name': 'orders', 'description': '', 'domain': 'sales'}");
            it.put("t", "'domain': 'sales'");
            assertThat(it.put("t", "'dataProducts': ['orders']").status()).isEqualTo(200);
        });
    }

    @Test
    void unknownDataProductsAndDomainsAreA404() {
        on("1.6.0", it -> {
            it.admin().create("domains", "{'name': 'sales', 'description': '', 'domainType': 'Aggregate'}");
            assertThat(it.put("t", "'dataProducts': ['nothing'], 'domain': 'sales'")
                            .message())
                    .isEqualTo("dataProduct instance for nothing not found");
            assertThat(it.put("t", "'domain': 'nowhere'").message()).isEqualTo("domain instance for nowhere not found");
        });
    }
}
