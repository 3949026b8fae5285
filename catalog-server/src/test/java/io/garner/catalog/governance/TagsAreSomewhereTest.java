package io.garner.catalog.governance;

import static io.garner.catalog.governance.Governed.on;
import static io.garner.catalog.governance.Governed.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TagsAreSomewhereTest {

    @Test
    void tagOutsideOfClassificationsIsRefused() {
        on("1.6.0", it -> {
            assertThat(it.admin()
                            .post("tags", quoted("{'name': 'One', 'description': ''}"))
                            .status())
                    .isEqualTo(400);
            assertThat(it.admin()
                            .post("tags", quoted("{'name': 'One', 'description': '', 'classification': 'Nope'}"))
                            .message())
                    .isEqualTo("classification instance for Nope not found");
            assertThat(it.admin()
                            .create("tags", "{'name': 'One', 'description': '', 'classification': 'Tier'}")
                            .text("fullyQualifiedName"))
                    .isEqualTo("Tier.One");
        });
    }
}
