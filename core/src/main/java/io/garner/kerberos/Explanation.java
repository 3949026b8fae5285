package io.garner.kerberos;

import java.net.ConnectException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.security.auth.login.LoginException;
import org.ietf.jgss.GSSException;

/**
 * Which fault stands behind an exception. The top message never says it; the causes do: GSSException and, below it,
 * KrbException with the number of RFC 4120 in brackets. What a KDC adds behind the number varies.
 */
final class Explanation {

    private static final Map<Pattern, KerberosFault> WORDS = words();

    private Explanation() {}

    private static Map<Pattern, KerberosFault> words() {
        Map<String, KerberosFault> words = new LinkedHashMap<>();
        words.put("SERVER LOCKED|\\(19\\)", KerberosFault.SPN_LOCKED);
        words.put("Server not found in Kerberos database|\\(7\\)", KerberosFault.SPN_UNKNOWN);
        words.put("AP_REP token id does not match|wrong principal in request", KerberosFault.SPN_STALE_KEY);
        words.put("\\(63\\)|No service creds", KerberosFault.WRONG_REALM);
        words.put("(Cannot|Unable to) (locate|find) default realm", KerberosFault.NO_DEFAULT_REALM);
        words.put("(Cannot|Unable to) locate KDC|Cannot get kdc for realm", KerberosFault.NO_KDC);
        // A port that takes the connection and closes it, as a proxy does before a KDC that is down.
        words.put("Cannot get a KDC reply", KerberosFault.KDC_SILENT);
        words.put("\\(101\\)", KerberosFault.PROXIABLE);
        words.put("\\(37\\)|Clock skew", KerberosFault.CLOCK_SKEW);
        words.put("\\(14\\)|no supported e?types|no supported default etypes", KerberosFault.ENCRYPTION_TYPE);
        words.put("\\(33\\)|not yet valid", KerberosFault.TICKET_NOT_YET_VALID);
        words.put("\\(32\\)|Failed to find any Kerberos tgt", KerberosFault.TICKET_EXPIRED);
        words.put("\\(6\\)|Client not found", KerberosFault.CLIENT_UNKNOWN);
        words.put("\\(18\\)|\\(23\\)|\\(1\\)|\\(2\\)", KerberosFault.CLIENT_LOCKED);
        words.put("LoginException.*(\\(24\\)|\\(31\\)|Checksum failed)", KerberosFault.KEYTAB_STALE);
        words.put("\\(31\\)", KerberosFault.TGT_REFUSED);
        words.put("Unable to obtain password", KerberosFault.KEYTAB_WITHOUT_KEY);
        words.put("Unable to obtain Principal Name", KerberosFault.CACHE_REFUSED);
        Map<Pattern, KerberosFault> compiled = new LinkedHashMap<>();
        words.forEach((pattern, fault) -> compiled.put(Pattern.compile(pattern), fault));
        return compiled;
    }

    /** The fault; empty when nothing of Kerberos is among the causes. */
    static Optional<KerberosFault> of(Throwable thrown) {
        List<Throwable> causes = Causes.of(thrown).toList();
        if (causes.stream().anyMatch(TimeoutException.class::isInstance)) {
            return Optional.of(KerberosFault.KDC_SILENT);
        }
        if (causes.stream().noneMatch(Explanation::isOfKerberos)) {
            return Optional.empty();
        }
        return Optional.of(network(causes).orElseGet(() -> spoken(words(causes))));
    }

    /** What the JDK said, from the innermost of Kerberos's own exceptions that says anything. */
    static String wordsOf(Throwable thrown) {
        return Causes.of(thrown)
                .filter(Explanation::isOfKerberos)
                .map(Throwable::getMessage)
                .filter(words -> words != null && !words.isBlank())
                .map(words -> words.replaceFirst("(?s)^.*\\(Mechanism level: (.*)\\)$", "$1")
                        .strip())
                .findFirst()
                .orElseGet(thrown::toString);
    }

    private static Optional<KerberosFault> network(List<Throwable> causes) {
        return causes.stream()
                .map(Explanation::network)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<KerberosFault> network(Throwable cause) {
        if (cause instanceof ConnectException || cause instanceof PortUnreachableException) {
            return Optional.of(KerberosFault.KDC_DOWN);
        }
        if (cause instanceof SocketTimeoutException) {
            return Optional.of(KerberosFault.KDC_SILENT);
        }
        return cause instanceof UnknownHostException ? Optional.of(KerberosFault.KDC_HOST_UNKNOWN) : Optional.empty();
    }

    private static KerberosFault spoken(String words) {
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getKey().matcher(words).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(KerberosFault.OTHER);
    }

    private static String words(List<Throwable> causes) {
        return causes.stream()
                .filter(Explanation::isOfKerberos)
                .map(cause -> cause.getClass().getSimpleName() + ": " + cause.getMessage())
                .reduce("", (left, right) -> left + "\n" + right);
    }

    private static boolean isOfKerberos(Throwable cause) {
        return cause instanceof GSSException
                || cause instanceof LoginException
                || cause.getClass().getName().startsWith("sun.security.krb5.");
    }
}
