package io.garner.kerberos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the JDK wait for each of several KDCs for a part of the patience only. By itself it waits half a minute and asks three
 * times before it turns to the next one, so that one that was switched off would end every run.
 */
final class ShortWaits {

    private static final Logger LOG = LoggerFactory.getLogger(ShortWaits.class);

    private static final Duration LEAST = Duration.ofSeconds(1);

    private ShortWaits() {}

    /**
     * Puts the settings into force until the JDK reads its krb5.conf again, which stays as it is. Nothing happens with one
     * KDC, or where the file sets these times itself.
     */
    static void putIntoForce(Krb5Conf conf, String realm, List<KdcAnswer> kdcs, Duration patience) {
        long waitedFor = kdcs.stream().filter(ShortWaits::mayCostTime).count();
        if (kdcs.size() < 2 || waitedFor == 0 || conf.setsWaits(realm)) {
            return;
        }
        Duration each = patience.dividedBy(waitedFor + 1);
        try {
            Path file = Files.createTempFile("garner-krb5", ".conf");
            try {
                Files.writeString(file, text(conf, each.compareTo(LEAST) < 0 ? LEAST : each));
                Krb5ConfLocation.withOther(file, JaasLogin::refreshConf);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.atDebug().setCause(e).log("no file for shorter waits: the JDK keeps its own");
        }
    }

    private static boolean mayCostTime(KdcAnswer kdc) {
        return kdc.state() == KdcAnswer.State.SILENT || kdc.state() == KdcAnswer.State.LISTENS;
    }

    private static String text(Krb5Conf conf, Duration each) {
        // Where there is no file, DNS told the KDCs, and the JDK would not go on without what is included.
        String rest = Files.isReadable(conf.file()) ? "include " + conf.file().toAbsolutePath() + "\n" : "";
        return rest + "[libdefaults]\nkdc_timeout = " + each.toMillis() + "\nmax_retries = 1\n";
    }
}
