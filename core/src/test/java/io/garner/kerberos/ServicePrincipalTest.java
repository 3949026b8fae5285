package io.garner.kerberos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServicePrincipalTest {

    private static final Optional<String> NONE = Optional.empty();

    @Test
    void aFullHostNameIsTriedAsItIsWrittenInLowerCase() {
        assertThat(ServicePrincipal.ofSqlServer("SQL01.Garner.INVALID", 1433, NONE, NONE))
                .containsExactly(new ServicePrincipal("MSSQLSvc/sql01.garner.invalid:1433"));
    }

    @Test
    void anAddressIsTriedByTheNameThatDnsGivesBackFirst() {
        assertThat(ServicePrincipal.ofSqlServer("127.0.0.1", 1433, NONE, NONE))
                .startsWith(new ServicePrincipal("MSSQLSvc/localhost:1433"))
                .contains(new ServicePrincipal("MSSQLSvc/127.0.0.1:1433"));
    }

    @Test
    void theNameOfTheConfigurationIsTheOnlyOne() {
        Optional<String> spn = Optional.of("MSSQLSvc/listener.corp.example:5000");

        assertThat(ServicePrincipal.ofSqlServer("sql01", 1433, spn, Optional.of("corp.example")))
                .containsExactly(new ServicePrincipal("MSSQLSvc/listener.corp.example:5000@CORP.EXAMPLE"));
    }

    @Test
    void theRealmOfTheNameIsStrongerThanTheOneBesideIt() {
        Optional<String> spn = Optional.of("MSSQLSvc/sql01:1433@A.EXAMPLE");

        assertThat(ServicePrincipal.ofSqlServer("sql01", 1433, spn, Optional.of("B.EXAMPLE")))
                .containsExactly(new ServicePrincipal("MSSQLSvc/sql01:1433@A.EXAMPLE"));
    }

    @Test
    void whatIsNoPrincipalIsRefused() {
        assertThatThrownBy(() -> new ServicePrincipal("sql01:1433")).hasMessageContaining("no service principal");
    }

    @Test
    void theHostStandsWithoutPortAndRealm() {
        assertThat(new ServicePrincipal("MSSQLSvc/sql01.corp.example:1433@CORP.EXAMPLE").host())
                .isEqualTo("sql01.corp.example");
    }
}
