package io.garner.kerberos;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** What a login takes its ticket from. */
interface TicketSource {

    /**
     * Looks at the file before the JDK does.
     *
     * @throws KerberosException when it cannot work
     */
    void inspect();

    /** The file that was looked at; a KerberosException when there can be none. */
    Path file();

    Map<String, String> options();

    /** The realm whose KDC the login itself asks; empty when a file is enough. */
    Optional<String> asksKdc();

    Particulars particulars();
}
