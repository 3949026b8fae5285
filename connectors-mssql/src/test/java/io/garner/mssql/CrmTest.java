package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.testkit.sqlserver.CrmSample;
import io.garner.testkit.sqlserver.Flavour;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The whole sample as text; a run with {@code -Dgarner.rewrite=true} writes the files anew. */
class CrmTest {

    private static final TestServer SERVER = TestServer.over(CrmSample.server(Flavour.SQL_SERVER_2025));

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void isHarvestedInFull() throws IOException {
        Found found = SERVER.configured().database(CrmSample.DATABASE).harvest();

        Path golden = Path.of("src/test/resources/io/garner/mssql/crm.txt");
        if (Boolean.getBoolean("garner.rewrite")) {
            Files.writeString(golden, found.listing());
        }
        assertThat(found.listing()).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
        assertThat(SERVER.server().log().defects()).isEmpty();
    }
}
