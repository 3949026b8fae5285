package io.garner.airflow.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.garner.airflow.AirflowAuth;
import io.garner.kerberos.KerberosException;
import io.garner.kerberos.KerberosFault;
import io.garner.model.ExitCode;
import io.garner.source.SourceException;
import io.garner.testkit.junit.KdcExtension;
import io.garner.testkit.kerberos.Kdc;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** A real ticket of a real KDC, and a server that takes it with its keytab. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class NegotiationTest {

    private static final String HTTP = "HTTP/localhost";
    private static final String AIRFLOW = "airflow/localhost";

    @RegisterExtension
    static final KdcExtension KDC = KdcExtension.start();

    private final List<String> whom = new CopyOnWriteArrayList<>();
    private FakeAirflow airflow;

    @BeforeEach
    void start() throws IOException {
        airflow = FakeAirflow.of(ApiVersion.V1);
        airflow.list("dags", Rows.dag("etl"));
        kdc().principal(HTTP).principal(AIRFLOW).delete(HTTP).delete(AIRFLOW);
    }

    @AfterEach
    void stop() {
        airflow.close();
    }

    private static Kdc kdc() {
        return KDC.kdc();
    }

    private void accepting(String service) {
        Acceptor acceptor = new Acceptor(service, kdc().keytab(service));
        airflow.interruption = request -> {
            Optional<String> who = acceptor.whom(request.authorization());
            who.ifPresent(whom::add);
            return who.isPresent()
                    ? Optional.empty()
                    : Optional.of(
                            Reply.json(401, "{\"title\": \"Unauthorized\"}").with("WWW-Authenticate", "Negotiate"));
        };
    }

    private int dags() {
        AirflowAuth auth =
                Rest.ticket(kdc().ticketCache("alice", Duration.ofHours(1)).toString());
        try (RestRoute route = Rest.route(airflow.url(), auth)) {
            return route.dags(finding -> {}).size() + route.dags(finding -> {}).size();
        }
    }

    @Test
    void eachRequestShowsATokenOfItsOwn() {
        kdc().principal(HTTP);
        accepting(HTTP);

        assertThat(dags()).isEqualTo(2);
        assertThat(whom).hasSize(4).containsOnly("alice@GARNER.TEST");
        assertThat(airflow.asked)
                .extracting(Asked::authorization)
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void airflowsOwnNameIsTakenWhereTheKdcKnowsNoOther() {
        kdc().principal(AIRFLOW);
        accepting(AIRFLOW);

        assertThat(dags()).isEqualTo(2);
        assertThat(airflow.asked).hasSize(4);
    }

    @Test
    void airflowsOwnNameIsTriedOnceWhereTheServerDoesNotTakeTheOtherAndThenStayedWith() {
        kdc().principal(HTTP).principal(AIRFLOW);
        accepting(AIRFLOW);

        assertThat(dags()).isEqualTo(2);
        assertThat(whom).hasSize(4);
        assertThat(airflow.asked).hasSize(5);
    }

    @Test
    void aTicketThatTheServerDoesNotTakeIsAuthentication() {
        kdc().principal(HTTP);
        airflow.interruption = request -> Optional.of(Reply.json(401, "{\"title\": \"Unauthorized\"}"));

        SourceException fault = catchThrowableOfType(SourceException.class, this::dags);

        assertThat(fault.exitCode()).isEqualTo(ExitCode.AUTHENTICATION);
        assertThat(fault.remedy()).contains("kerberos_auth");
    }

    @Test
    void aMissingTicketIsToldInTheWordsOfTheFault() {
        KerberosException fault = catchThrowableOfType(KerberosException.class, () -> {
            try (RestRoute route = Rest.route(airflow.url(), Rest.ticket("/nowhere/krb5cc"))) {
                route.deployment();
            }
        });

        assertThat(fault.fault()).isEqualTo(KerberosFault.CACHE_MISSING);
        assertThat(airflow.asked).isEmpty();
    }
}
