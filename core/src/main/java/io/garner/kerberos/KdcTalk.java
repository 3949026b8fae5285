package io.garner.kerberos;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** An exchange with a realm's KDCs under a deadline; its failure is told in words, with what the KDCs' ports do. */
final class KdcTalk {

    private static final Duration PROBE = Duration.ofSeconds(2);

    private KdcTalk() {}

    static <T> T hold(Deadline deadline, String realm, Particulars known, Callable<T> talk) {
        Krb5Conf conf = Krb5Conf.inForce();
        List<KdcAnswer> kdcs = new KdcProbe(conf, PROBE).probe(realm);
        Particulars ports = known.with("realm", realm).with("kdcs", words(kdcs));
        boolean unknown = kdcs.stream().allMatch(kdc -> kdc.state() == KdcAnswer.State.UNKNOWN_HOST);
        if (unknown && !kdcs.isEmpty()) {
            throw ports.with("words", "no address was found").of(KerberosFault.KDC_HOST_UNKNOWN);
        }
        ShortWaits.putIntoForce(conf, realm, kdcs, deadline.left());
        try {
            return within(deadline, ports, talk);
        } catch (KerberosException e) {
            // The JDK has many ways to say that there is nobody to ask.
            throw kdcs.isEmpty() && e.fault() == KerberosFault.OTHER ? ports.of(KerberosFault.NO_KDC, e) : e;
        }
    }

    /** The same for what asks no KDC. */
    static <T> T within(Deadline deadline, Particulars known, Callable<T> talk) {
        try {
            return deadline.within(talk);
        } catch (KerberosException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(e, known);
        } catch (Exception e) {
            throw failure(e, known);
        }
    }

    private static KerberosException failure(Exception thrown, Particulars known) {
        KerberosFault fault = Explanation.of(thrown).orElse(KerberosFault.OTHER);
        return known.with("words", Explanation.wordsOf(thrown)).of(fault, thrown);
    }

    private static String words(List<KdcAnswer> kdcs) {
        return kdcs.isEmpty()
                ? "no KDC that is known"
                : kdcs.stream().map(KdcAnswer::toString).collect(Collectors.joining(", "));
    }
}
