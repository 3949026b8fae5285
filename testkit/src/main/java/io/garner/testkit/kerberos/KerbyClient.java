package io.garner.testkit.kerberos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import org.apache.kerby.KOptions;
import org.apache.kerby.kerberos.kerb.KrbException;
import org.apache.kerby.kerberos.kerb.ccache.CredentialCache;
import org.apache.kerby.kerberos.kerb.client.KrbClient;
import org.apache.kerby.kerberos.kerb.client.KrbConfig;
import org.apache.kerby.kerberos.kerb.client.KrbConfigKey;
import org.apache.kerby.kerberos.kerb.client.KrbKdcOption;
import org.apache.kerby.kerberos.kerb.client.KrbOption;
import org.apache.kerby.kerberos.kerb.type.KerberosTime;
import org.apache.kerby.kerberos.kerb.type.kdc.EncKdcRepPart;
import org.apache.kerby.kerberos.kerb.type.ticket.TgtTicket;

/** What kinit does, with a keytab or a password. */
final class KerbyClient {

    private final String realm;
    private final String host;
    private final int port;

    KerbyClient(String realm, String host, int port) {
        this.realm = realm;
        this.host = host;
        this.port = port;
    }

    void kinit(String principal, Path keytab, Duration lifetime, Path cache) throws KrbException, IOException {
        store(ticket(principal, keytab, lifetime), cache);
    }

    void kinit(String principal, String password, Duration lifetime, Path cache) throws KrbException, IOException {
        KOptions wishes = wishes(principal, lifetime);
        wishes.add(KrbOption.USE_PASSWD, true);
        wishes.add(KrbOption.USER_PASSWD, password);
        store(client().requestTgt(wishes), cache);
    }

    /** A cache whose words about its ticket are not the KDC's. */
    void kinit(String principal, Path keytab, Instant start, Instant end, Path cache) throws KrbException, IOException {
        TgtTicket ticket = ticket(principal, keytab, Duration.ofHours(1));
        EncKdcRepPart words = ticket.getEncKdcRepPart();
        words.setStartTime(new KerberosTime(start.toEpochMilli()));
        words.setEndTime(new KerberosTime(end.toEpochMilli()));
        store(ticket, cache);
    }

    private TgtTicket ticket(String principal, Path keytab, Duration lifetime) throws KrbException {
        KOptions wishes = wishes(principal, lifetime);
        wishes.add(KrbOption.USE_KEYTAB, true);
        wishes.add(KrbOption.KEYTAB_FILE, keytab.toFile());
        return client().requestTgt(wishes);
    }

    private static KOptions wishes(String principal, Duration lifetime) {
        KOptions wishes = new KOptions();
        wishes.add(KrbOption.CLIENT_PRINCIPAL, principal);
        wishes.add(KrbOption.LIFE_TIME, Math.toIntExact(lifetime.toSeconds()));
        // As kinit has it, unless its krb5.conf says otherwise.
        wishes.add(KrbKdcOption.NOT_PROXIABLE, true);
        return wishes;
    }

    private KrbClient client() throws KrbException {
        KrbConfig config = new KrbConfig();
        config.setString(KrbConfigKey.PERMITTED_ENCTYPES, KerbyServer.AES);
        KrbClient client = new KrbClient(config);
        client.setKdcRealm(realm);
        client.setKdcHost(host);
        client.setAllowUdp(false);
        client.setAllowTcp(true);
        client.setKdcTcpPort(port);
        client.init();
        return client;
    }

    private static void store(TgtTicket ticket, Path cache) throws IOException {
        Path fresh = cache.resolveSibling(cache.getFileName() + ".new");
        new CredentialCache(ticket).store(fresh.toFile());
        Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE);
    }
}
