package io.garner.docs;

import io.garner.kerberos.KerberosFault;
import java.util.Locale;
import java.util.regex.Pattern;

/** Everything that can be wrong with a ticket, in the program's own words. */
final class KerberosPage {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

    private KerberosPage() {}

    static String text() {
        StringBuilder page = new StringBuilder("""
                # Kerberos troubleshooting

                ```sh
                java -jar ingest.jar doctor --source crm
                ```

                finds the faults below, nearly all before it logs in to the database, and says what to do. A run that meets one
                ends with exit code 13 and the same words; only how long was waited, and what the clock showed, differs.
                Java alone has one sentence, *Unable to obtain Principal Name for
                authentication*, for nearly everything that can be wrong with a ticket cache, and Microsoft's driver reports it
                under the number of a login that the server refused (18456) although the server was never asked.

                [SQL Server with Kerberos](sql-server.md) tells how the ticket gets where it is needed.

                ## What it says, why, and what helps

                Words in capitals stand for what is particular to your case.

                | symptom | cause | remedy |
                |---|---|---|
                """);
        for (KerberosFault fault : KerberosFault.values()) {
            page.append("| ")
                    .append(fault.what())
                    .append(" | ")
                    .append(cell(fault.reason()))
                    .append(" | ")
                    .append(cell(fault.remedy()))
                    .append(" |\n");
        }
        return page.append("""

                ## A server that takes no tickets

                A server outside of every domain, or of one that does not trust yours, takes the connection and refuses the ticket.
                `doctor` finds that in its step `login`, and a run ends with exit code 13 and these words, which are the server's:

                ```text
                Login failed. The login is from an untrusted domain and cannot be used with Integrated authentication. (error 18452)
                ```

                Microsoft's driver hands them on as an `SQLServerException` with error code 18452. What to do, as the program says it:

                > The server did not take the ticket: check that the service principal belongs to the account it runs under (setspn \
                -L), that its domain trusts ours, and that Extended Protection is not Required; or it allows no SQL logins.

                ## Several KDCs

                Java alone waits half a minute for a KDC that is silent, and asks it three times before it turns to the next one
                of the realm. Garner has it wait for each only so long that all have their turn within `kerberosTimeout`. Where
                krb5.conf sets `kdc_timeout` or `max_retries`, those count. A KDC whose port is closed costs no time.

                ## A listener that sends readers on

                With `readOnlyIntent`, a listener may send us on to a secondary. The service that the KDC does not know is then
                `MSSQLSvc/` with the host and port of that secondary, and `spn` does not change it: have the name registered for
                the account that the secondary runs as. No ticket of yours is handed to a server: delegation is never asked for,
                and the driver is not given the ticket-granting ticket that it would take.

                ## What no fault of Kerberos is

                - A host that DNS does not know ends a run with exit code 10, before a KDC is asked for it.
                - `VIEW DEFINITION` that was denied hides tables from a login that came in well. That is a finding of the run, and
                  [another page](sql-server.md) says what to do about a DENY.

                ## What Java takes no notice of

                - `KRB5_CONFIG`: Garner hands it on to Java, for itself. Another Java program needs
                  `-Djava.security.krb5.conf=FILE`.
                - `default_ccache_name` in krb5.conf: set `ticketCache` or `KRB5CCNAME`.
                - Ticket caches of the kinds `DIR:`, `KCM:`, `KEYRING:` and `MEMORY:`. Red Hat and Fedora keep tickets in `KCM:`
                  unless told otherwise, and there `kinit` succeeds while Java finds nothing: write the ticket to a file.
                - Service tickets in the cache: each new connection asks the KDC, so it has to be in reach all the time.
                - The driver's `loginTimeout`, while it talks with a KDC. Garner gives up after `kerberosTimeout`.
                """).toString();
    }

    private static String cell(String text) {
        String marked = PLACE.matcher(text.replace("|", "\\|"))
                .replaceAll(place -> place.group(1).toUpperCase(Locale.ROOT));
        return Character.toUpperCase(marked.charAt(0)) + marked.substring(1);
    }
}
