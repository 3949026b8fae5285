package io.garner.kerberos;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can go wrong with a login by ticket: what it is, why, and what to do. Words in braces stand for what is known about
 * the case at hand. Each comes from a fault that was provoked with a real KDC; the JDK has one and the same sentence for
 * most of those that concern the cache.
 */
public enum KerberosFault {
    CACHE_MISSING(
            "there is no ticket cache",
            "the file {cache} ({origin}) does not exist",
            "Get a ticket with kinit -c FILE:{cache} PRINCIPAL, start the sidecar that writes it, or name the right file in"
                    + " ticketCache or KRB5CCNAME."),
    CACHE_IN_FOLDER(
            "Java cannot read ticket caches in a folder",
            "{cache} ({origin}) is a collection of caches",
            "Write the ticket into a file, kinit -c FILE:/tmp/krb5cc_garner PRINCIPAL, and set ticketCache or KRB5CCNAME to"
                    + " FILE:/tmp/krb5cc_garner; a single file of the collection (klist -A names them) works as well."),
    CACHE_IN_MEMORY(
            "Java cannot read this kind of ticket cache",
            "{cache} ({origin}) is not a file",
            "Write the ticket into a file, kinit -c FILE:/tmp/krb5cc_garner PRINCIPAL, and set ticketCache or KRB5CCNAME to"
                    + " FILE:/tmp/krb5cc_garner."),
    CACHE_EMPTY(
            "the ticket cache is empty",
            "the file {cache} ({origin}) has no content",
            "Run kdestroy -c FILE:{cache} and kinit -c FILE:{cache} PRINCIPAL; look whether the disk is full or the sidecar"
                    + " failed while it copied."),
    CACHE_GARBAGE(
            "this is no ticket cache",
            "the file {cache} ({origin}) does not start like a ticket cache of version 3 or 4",
            "Check the path: a keytab, a krb5.conf or a text file may stand there. Run kdestroy -c FILE:{cache} and"
                    + " kinit -c FILE:{cache} PRINCIPAL."),
    CACHE_TRUNCATED(
            "the ticket cache is not complete",
            "the file {cache} ({origin}) ends in the middle of an entry",
            "Run kdestroy -c FILE:{cache} and kinit -c FILE:{cache} PRINCIPAL; a sidecar should write a new file and"
                    + " rename it."),
    CACHE_UNREADABLE(
            "the ticket cache may not be read",
            "the mode of {cache} ({origin}) forbids it to {user}",
            "Make the file readable: chmod u+r {cache}. The folders above it need the right x."),
    CACHE_OF_ANOTHER_USER(
            "the ticket cache belongs to another user",
            "{cache} ({origin}) is owned by {owner}, and this process, {user}, may not read it",
            "Run as {owner}, have the sidecar write a file that {user} may read, or get a ticket of your own with"
                    + " kinit -c FILE:/tmp/krb5cc_garner PRINCIPAL and set ticketCache to it."),
    CACHE_REFUSED(
            "the JDK finds no usable ticket",
            "{cache} ({origin}) looks right, and yet: {words}",
            "Run kinit -c FILE:{cache} PRINCIPAL again; -Dsun.security.krb5.debug=true shows what the JDK objects to."),
    TICKET_EXPIRED(
            "the ticket has expired",
            "the ticket of {principal} in {cache} ended at {end}",
            "Renew it with kinit -R -c FILE:{cache}, get a new one with kinit -c FILE:{cache} {principal}, or look why the"
                    + " sidecar stopped renewing it; then run again."),
    TICKET_NOT_YET_VALID(
            "the ticket is not valid yet",
            "the ticket of {principal} in {cache} starts at {start}, and this machine's clock shows {now}",
            "Set the clock right (NTP) on this machine, or wait when the ticket was postdated on purpose."),
    NO_TGT(
            "the cache holds no ticket-granting ticket",
            "{cache} ({origin}) has no krbtgt/{realm} for {principal}",
            "Run kinit -c FILE:{cache} {principal}; tickets for single services are not enough."),
    TGT_REFUSED(
            "the KDC does not accept the ticket",
            "the ticket of {principal} in {cache} is not of this KDC's making: {words}",
            "Run kinit -c FILE:{cache} {principal} under the krb5.conf that is in force, {conf}; it names {kdcs} for"
                    + " {realm}."),
    OTHER_PRINCIPAL(
            "the ticket is somebody else's",
            "{cache} ({origin}) holds tickets of {found}, and the configuration asks for {principal}",
            "Run kinit -c FILE:{cache} {principal}, name another ticketCache, or correct the principal."),
    KEYTAB_MISSING(
            "there is no keytab",
            "the file {keytab} does not exist or may not be read by {user}",
            "Correct the key keytab, mount the file, or set its owner and mode."),
    KEYTAB_WITHOUT_KEY(
            "the keytab holds no key for the principal",
            "{keytab} has no usable key of {principal}",
            "Compare with klist -ket {keytab}: upper and lower case count, and so does the realm; RC4 and DES keys are not"
                    + " used unless krb5.conf allows weak ones."),
    KEYTAB_STALE(
            "the key in the keytab is not the current one",
            "the KDC refuses the key of {principal} in {keytab}: {words}",
            "Export a new keytab; the account's password was changed after this one was written."),
    CLIENT_UNKNOWN(
            "the KDC does not know the principal",
            "{principal} is not in the database of its realm: {words}",
            "Check the spelling and the realm of the principal."),
    CLIENT_LOCKED(
            "the account is locked",
            "the KDC does not serve {principal}: {words}",
            "Have the account unlocked, or its password renewed."),
    SPN_UNKNOWN(
            "the KDC does not know the service",
            "it has no principal {spn}: {words}",
            "Ask the database's administrator which name is registered (setspn -L ACCOUNT on Windows, klist -k KEYTAB"
                    + " elsewhere) and set it with {setting}, or use the server's full host name: an alias seldom has a"
                    + " principal of its own."),
    SPN_LOCKED(
            "the service's account is locked",
            "the KDC gives no tickets for {spn}: {words}",
            "Have the account of the service enabled."),
    SPN_STALE_KEY(
            "the server cannot read the ticket",
            "it has no key for {spn}, or an older one: {words}",
            "The service principal is registered for another account, twice, or its key was changed: the database's"
                    + " administrator has to compare setspn -L with the account the server runs as, or to renew its"
                    + " keytab. The server's log has the exact reason."),
    WRONG_REALM(
            "no way leads into the service's realm",
            "a ticket of {principal} opens no way to {spn}: {words}",
            "Check the realm of the service ({setting}), [domain_realm] in {conf}, and whether that is the"
                    + " right krb5.conf: Java ignores KRB5_CONFIG unless kerberos.conf or this program hands it on. Between"
                    + " two realms there must be trust."),
    NO_DEFAULT_REALM(
            "there is no default realm",
            "{conf} sets none: {words}",
            "Set default_realm under [libdefaults], or name the right file with kerberos.conf or KRB5_CONFIG."),
    KRB5_CONF_MISSING(
            "there is no krb5.conf",
            "the file {conf} does not exist or may not be read, and Java would do without it in silence",
            "Correct kerberos.conf, KRB5_CONFIG or -Djava.security.krb5.conf, or mount the file."),
    NO_KDC(
            "no KDC is known for the realm",
            "{conf} lists none for {realm}, and DNS neither",
            "Add kdc = HOST to {realm} under [realms] of {conf}; realms are written in upper case as a rule."),
    KDC_HOST_UNKNOWN(
            "a KDC's host name cannot be resolved",
            "realm {realm} is served by {kdcs}: {words}",
            "Correct the kdc lines of {conf}, or the machine's DNS; a VPN may be down."),
    KDC_DOWN(
            "no KDC listens",
            "the connection was refused; realm {realm} is served by {kdcs}",
            "Check host and port in {conf}, VPN and firewall (port 88, UDP and TCP), and whether the KDC runs."),
    KDC_SILENT(
            "the KDC does not answer",
            "nothing came back within {patience}; realm {realm} is served by {kdcs}",
            "Check VPN and firewall (port 88, UDP and TCP). When a KDC answers over TCP, set udp_preference_limit = 1 under"
                    + " [libdefaults] of {conf}; when one of several is gone, take it from the list, and lower kdc_timeout"
                    + " and max_retries where they are set."),
    CLOCK_SKEW(
            "the clocks differ too much",
            "the clock of this machine ({now}) and that of the KDC or the server are more than five minutes apart: {words}",
            "Set the clock right (NTP) on this machine, or on the server."),
    PROXIABLE(
            "krb5.conf asks for what the ticket cannot give",
            "{conf} says proxiable = true, and the ticket is not proxiable: {words}",
            "Remove proxiable from [libdefaults], or run kinit under that same file."),
    ENCRYPTION_TYPE(
            "there is no common kind of encryption",
            "client, KDC and account have no permitted one in common: {words}",
            "Allow AES in {conf} (default_tgs_enctypes, default_tkt_enctypes, permitted_enctypes), and have AES keys made"
                    + " for accounts that have RC4 keys only."),
    OTHER(
            "the login with Kerberos failed",
            "{words}",
            "Try kinit and kvno {spn} on the same machine with the same krb5.conf; -Dsun.security.krb5.debug=true shows each"
                    + " step of the JDK.");

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

    private final String what;
    private final String reason;
    private final String remedy;

    KerberosFault(String what, String reason, String remedy) {
        this.what = what;
        this.reason = reason;
        this.remedy = remedy;
    }

    /** What it is, in half a sentence. */
    public String what() {
        return what;
    }

    /** Why, with words in braces for what is particular to a case. */
    public String reason() {
        return reason;
    }

    /** What to do, with words in braces for what is particular to a case. */
    public String remedy() {
        return remedy;
    }

    /**
     * The fault in the words of a login that meets it, for those who find it before any login.
     *
     * @param known what is particular to the case, by the words in braces
     */
    public KerberosException in(Map<String, String> known) {
        return new Particulars(known).of(this);
    }

    static String fill(String text, Map<String, String> particulars) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(
                        particulars.getOrDefault(place.group(1), place.group(1).toUpperCase(Locale.ROOT))));
    }
}
