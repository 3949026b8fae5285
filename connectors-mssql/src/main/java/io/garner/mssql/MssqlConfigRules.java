package io.garner.mssql;

import io.garner.config.Secret;
import io.garner.kerberos.ServicePrincipal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** What values of the configuration go together. */
final class MssqlConfigRules {

    private static final int LARGEST_PORT = 65_535;

    private static final Duration LEAST_LOGIN = Duration.ofSeconds(1);

    private MssqlConfigRules() {}

    static void checkAddress(String host, Optional<Integer> port, Optional<String> instance) {
        check(!host.contains("\\"), "write the part of host behind the backslash as instance");
        check(!host.contains(","), "write the part of host behind the comma as port");
        check(!host.isBlank() && host.matches("[^\\s/?@;{}=#]+"), "host must be one host name or address");
        check(port.filter(p -> p < 1 || p > LARGEST_PORT).isEmpty(), "port must be between 1 and 65535");
        check(instance.filter(i -> !i.matches("[^\\s;{}\\\\]+")).isEmpty(), "instance must be the name alone");
    }

    static void checkLogin(
            LoginMethod auth,
            Optional<String> username,
            Optional<Secret> password,
            Optional<String> ticketCache,
            Optional<Path> keytab,
            Optional<String> principal,
            Optional<String> spn,
            Optional<String> realm) {
        if (auth == LoginMethod.SQL) {
            check(
                    username.filter(name -> name.contains("\\")).isEmpty(),
                    "username is a Windows account (it has a backslash), and SQL Server takes no password for one:"
                            + " it wants a Kerberos ticket, so use auth: kerberos without username and password");
            check(
                    username.filter(name -> !name.isBlank()).isPresent() && password.isPresent(),
                    "auth: sql needs username and password");
            check(
                    Stream.of(ticketCache, keytab, principal, spn, realm).allMatch(Optional::isEmpty),
                    "ticketCache, keytab, principal, spn and realm are for auth: kerberos and auth: keytab");
            return;
        }
        check(
                username.isEmpty() && password.isEmpty(),
                "username and password are for auth: sql; a ticket says who we are");
        check(
                keytab.isPresent() == (auth == LoginMethod.KEYTAB),
                "auth: keytab needs keytab, and no other auth takes one");
        check(auth != LoginMethod.KEYTAB || principal.isPresent(), "a keytab needs a principal: it may hold several");
        check(auth != LoginMethod.KEYTAB || ticketCache.isEmpty(), "a login uses a keytab or a ticketCache, not both");
        check(
                spn.filter(name -> !ServicePrincipal.isOne(name)).isEmpty(),
                "spn must be as MSSQLSvc/host.domain:port, with or without @REALM behind it");
    }

    static void checkEncryption(
            boolean encrypt,
            boolean strict,
            boolean trustAny,
            Optional<String> hostNameInCertificate,
            Optional<Path> caFile) {
        check(!strict || encrypt, "strictEncryption needs encrypt: true");
        check(!strict || !trustAny, "strictEncryption always checks the certificate: leave trustServerCertificate out");
        check(
                !trustAny || (caFile.isEmpty() && hostNameInCertificate.isEmpty()),
                "trustServerCertificate checks nothing, so it goes neither with caFile nor with hostNameInCertificate");
    }

    static void checkTimeouts(Duration login, Duration kerberos, Duration statement, Duration lock) {
        check(login.compareTo(LEAST_LOGIN) >= 0, "loginTimeout must be at least 1s: the driver counts whole seconds");
        check(positive(kerberos), "kerberosTimeout must be positive");
        check(positive(statement) && positive(lock), "statementTimeout and lockTimeout must be positive");
        check(
                lock.compareTo(statement) <= 0,
                "lockTimeout must not be longer than statementTimeout, which includes it");
    }

    static void check(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    private static boolean positive(Duration duration) {
        return duration.compareTo(Duration.ZERO) > 0;
    }
}
