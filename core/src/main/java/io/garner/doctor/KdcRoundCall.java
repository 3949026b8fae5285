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
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Calls every KDC of some realms, all at once: over TCP, and those that say nothing there, over UDP. */
final class KdcRoundCall {

    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final Krb5Conf conf;
    private final Duration wait;

    /** A KDC with what it did, in words. */
    private record Called(KdcAnswer kdc, boolean answers, String words) {

        /** That somebody listens and does not answer us is no proof: the step that asks for a ticket finds out. */
        boolean mayWork() {
            return answers || kdc.state() == State.LISTENS;
        }
    }

    private record Realm(String name, List<Called> kdcs) {}

    KdcRoundCall(Krb5Conf conf, Duration patience) {
        this.conf = conf;
        Duration third = patience.dividedBy(3);
        this.wait = third.compareTo(LONGEST) < 0 ? third : LONGEST;
    }

    CheckResult of(Collection<String> names) {
        List<Realm> realms = AtOnce.each(names, this::call);
        List<String> details = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (Realm realm : realms) {
            Optional<CheckResult> fault = fault(realm);
            if (fault.isPresent()) {
                return fault.get();
            }
            realm.kdcs().forEach(kdc -> details.add(realm.name() + ": " + kdc.words()));
            realm.kdcs().stream()
                    .filter(kdc -> !kdc.answers())
                    .map(Called::words)
                    .forEach(silent::add);
        }
        return silent.isEmpty()
                ? CheckResult.passed(details)
                : CheckResult.passed(
                        details,
                        "Each KDC that does not answer may cost a login its time: take out or correct "
                                + String.join(", ", silent) + " in " + conf.file() + ".");
    }

    private Realm call(String realm) {
        List<KdcAnswer> ports = new KdcProbe(conf, wait).probe(realm);
        return new Realm(realm, AtOnce.each(ports, kdc -> call(realm, kdc)));
    }

    private Called call(String realm, KdcAnswer kdc) {
        if (kdc.state() == State.UNKNOWN_HOST) {
            return new Called(kdc, false, kdc.toString());
        }
        KdcPing ping = new KdcPing(realm, wait);
        String address = kdc.host() + ":" + kdc.port();
        List<Boolean> answers = AtOnce.each(
                List.of(true, false),
                tcp -> tcp
                        ? kdc.state() == State.LISTENS && ping.answersOverTcp(kdc.host(), kdc.port())
                        : ping.answersOverUdp(kdc.host(), kdc.port()));
        if (answers.get(0)) {
            return new Called(kdc, true, address + " (answers)");
        } else if (answers.get(1)) {
            return new Called(kdc, true, address + " (answers over UDP alone)");
        }
        return new Called(
                kdc,
                false,
                kdc.state() == State.LISTENS ? address + " (takes connections, and does not answer)" : kdc.toString());
    }

    /** What a login would meet; empty when there is a KDC that it may get a ticket from. */
    private Optional<CheckResult> fault(Realm realm) {
        if (realm.kdcs().stream().anyMatch(Called::mayWork)) {
            return Optional.empty();
        }
        List<State> states =
                realm.kdcs().stream().map(called -> called.kdc().state()).toList();
        KerberosFault fault = states.isEmpty()
                ? KerberosFault.NO_KDC
                : states.stream().allMatch(State.UNKNOWN_HOST::equals)
                        ? KerberosFault.KDC_HOST_UNKNOWN
                        : states.contains(State.SILENT) ? KerberosFault.KDC_SILENT : KerberosFault.KDC_DOWN;
        return Optional.of(CheckResult.failed(fault.in(known(realm))));
    }

    private Map<String, String> known(Realm realm) {
        return Map.of(
                "realm",
                realm.name(),
                "conf",
                conf.file().toString(),
                "patience",
                wait.toMillis() / 1000.0 + " s",
                "words",
                "no address was found",
                "kdcs",
                realm.kdcs().stream().map(called -> called.kdc().toString()).collect(Collectors.joining(", ")));
    }
}
