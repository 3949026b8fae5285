package io.garner.testkit.tds;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who may log in to a {@link TdsServer}, changeable while it runs. Thread-safe. */
public final class TdsLogins {

    private final Map<String, String> passwords = new ConcurrentHashMap<>();
    private final Map<String, String> principals = new ConcurrentHashMap<>();
    private volatile Optional<TicketCheck> tickets = Optional.empty();

    TdsLogins() {}

    /** A login with a password; one that is there gets the new password. Names compare without regard to case. */
    public TdsLogins add(String name, String password) {
        passwords.put(key(name), password);
        return this;
    }

    /** A login for a Kerberos principal, as {@code CREATE LOGIN [CORP\alice] FROM WINDOWS} makes it. */
    public TdsLogins addPrincipal(String principal, String login) {
        principals.put(principal, login);
        return this;
    }

    /** Takes away the login of that name, or of that Kerberos principal. */
    public TdsLogins remove(String nameOrPrincipal) {
        passwords.remove(key(nameOrPrincipal));
        principals.remove(nameOrPrincipal);
        return this;
    }

    /**
     * Takes tickets for any service whose key is in the file. The file is read for each login, so it may change.
     * Principals without a login are refused with error 18456.
     */
    public TdsLogins acceptTickets(Path keytab) {
        tickets = Optional.of(new TicketCheck(keytab));
        return this;
    }

    /** Refuses all tickets with error 18452, as a server outside of the realm does; this is how a server starts. */
    public TdsLogins refuseTickets() {
        tickets = Optional.empty();
        return this;
    }

    Optional<TicketCheck> tickets() {
        return tickets;
    }

    /** Fails unless this is the login's password. */
    void check(String name, String password) {
        if (!password.equals(passwords.get(key(name)))) {
            throw TdsError.loginFailed(name);
        }
    }

    /** The login of a principal. */
    String loginOf(String principal) {
        String login = principals.get(principal);
        if (login == null) {
            throw TdsError.loginFailed(windowsName(principal));
        }
        return login;
    }

    /** As a server writes it that knows the domain and not the realm: {@code CORP\alice} for alice@CORP.EXAMPLE. */
    private static String windowsName(String principal) {
        int at = principal.lastIndexOf('@');
        String realm = principal.substring(at + 1);
        return realm.split("\\.")[0].toUpperCase(Locale.ROOT) + "\\" + principal.substring(0, Math.max(0, at));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
