package io.garner.doctor;

import io.garner.kerberos.KdcAnswer;
import io.garner.kerberos.KdcAnswer.State;
import io.garner.kerberos.KdcProbe;
import io.garner.kerberos.KerberosFault;
import io.garner.kerberos.Krb5Conf;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Calls every KDC of some realms: over TCP, and those that do not take it, over UDP. */
final class KdcRoundCall {

    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final Krb5Conf conf;
    private final Duration wait;

    KdcRoundCall(Krb5Conf conf, Duration patience) {
        this.conf = conf;
        Duration third = patience.dividedBy(3);
        this.wait = third.compareTo(LONGEST) < 0 ? third : LONGEST;
    }

    CheckResult of(Collection<String> realms) {
        List<String> details = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (String realm : realms) {
            List<KdcAnswer> answers = new KdcProbe(conf, wait).probe(realm);
            if (answers.isEmpty()) {
                return KerberosChecks.failed(
                        KerberosFault.NO_KDC.what() + ": " + conf.file() + " lists none for " + realm
                                + ", and DNS neither",
                        "Add kdc = HOST to " + realm + " under [realms] of " + conf.file()
                                + "; realms are written in upper case as a rule.");
            }
            List<String> called = answers.stream().map(kdc -> call(realm, kdc)).toList();
            called.forEach(kdc -> details.add(realm + ": " + kdc));
            if (called.stream().noneMatch(kdc -> kdc.contains("answers"))) {
                return unanswered(realm, answers);
            }
            called.stream().filter(kdc -> !kdc.contains("answers")).forEach(silent::add);
        }
        return silent.isEmpty()
                ? CheckResult.passed(details)
                : CheckResult.passed(
                        details,
                        "Java asks the KDCs in this order and waits for each: take out or correct "
                                + String.join(", ", silent) + " in " + conf.file() + ".");
    }

    private String call(String realm, KdcAnswer kdc) {
        boolean overUdp = (kdc.state() == State.REFUSED || kdc.state() == State.SILENT)
                && new KdcPing(realm, wait).answers(kdc.host(), kdc.port());
        return overUdp ? kdc.host() + ":" + kdc.port() + " (answers over UDP alone)" : kdc.toString();
    }

    private CheckResult unanswered(String realm, List<KdcAnswer> answers) {
        String served = "; realm " + realm + " is served by "
                + String.join(", ", answers.stream().map(KdcAnswer::toString).toList());
        if (answers.stream().allMatch(kdc -> kdc.state() == State.UNKNOWN_HOST)) {
            return KerberosChecks.failed(
                    KerberosFault.KDC_HOST_UNKNOWN.what() + served,
                    "Correct the kdc lines of " + conf.file() + ", or the machine's DNS; a VPN may be down.");
        }
        if (answers.stream().anyMatch(kdc -> kdc.state() == State.SILENT)) {
            return KerberosChecks.failed(
                    KerberosFault.KDC_SILENT.what() + ": nothing came back within " + wait.toMillis() + " ms" + served,
                    "Check VPN and firewall (port 88, UDP and TCP), and whether " + conf.file()
                            + " names the right KDCs.");
        }
        return KerberosChecks.failed(
                KerberosFault.KDC_DOWN.what() + ": the connection was refused" + served,
                "Check host and port in " + conf.file()
                        + ", VPN and firewall (port 88, UDP and TCP), and whether the KDC" + " runs.");
    }
}
