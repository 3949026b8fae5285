package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.source.Source;
import io.garner.testkit.contract.Fixture;
import io.garner.testkit.junit.KdcExtension;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.RegisterExtension;

/** SQL Server keeps the contract of sources in full for those who bring a ticket and no password. */
class MssqlTicketContractTest extends MssqlContractTest {

    private static final String SERVICE = "MSSQLSvc/sql01.corp.example:1433";
    private static final String EVERYTHING = "alice";
    private static final String LITTLE = "bob";

    @RegisterExtension
    static final KdcExtension KDC = KdcExtension.start();

    @Override
    protected void create(Fixture fixture) {
        super.create(fixture);
        server().server()
                .logins()
                .acceptTickets(KDC.kdc().keytab(SERVICE))
                .addPrincipal(EVERYTHING + "@" + KDC.kdc().realm(), TestServer.LOGIN)
                .addPrincipal(LITTLE + "@" + KDC.kdc().realm(), TestServer.LIMITED)
                // Nobody can come in with a password.
                .remove(TestServer.LOGIN)
                .remove(TestServer.LIMITED);
    }

    @Override
    protected Source open() {
        return withTicketOf(EVERYTHING);
    }

    @Override
    protected Source openLimited() {
        return withTicketOf(LITTLE);
    }

    private Source withTicketOf(String principal) {
        return open(server().configured().ticket(KDC.kdc().ticketCache(principal, Duration.ofHours(1)), SERVICE));
    }

    @AfterAll
    void onlyTicketsCameIn() {
        assertThat(server().server().log().logins())
                .isNotEmpty()
                .allSatisfy(login -> assertThat(login.isKerberos()).isTrue());
    }
}
