package io.garner.testkit.kerberos;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.apache.kerby.kerberos.kerb.KrbException;
import org.apache.kerby.kerberos.kerb.admin.kadmin.local.LocalKadminImpl;
import org.apache.kerby.kerberos.kerb.server.KdcConfigKey;
import org.apache.kerby.kerberos.kerb.server.KdcServer;

/** Kerby's server and its administration. Its SimpleKdcServer is not used, because that one sets a property of the JVM. */
final class KerbyServer {

    static final String AES = "aes256-cts-hmac-sha1-96 aes128-cts-hmac-sha1-96";

    private final KdcServer server;
    private final LocalKadminImpl admin;
    private final int port;
    private boolean running = true;

    private KerbyServer(KdcServer server, LocalKadminImpl admin, int port) {
        this.server = server;
        this.admin = admin;
        this.port = port;
    }

    static KerbyServer start(String realm, String host, Path folder) throws KrbException, IOException {
        int port = freePort(host);
        KdcServer server = new KdcServer();
        server.setKdcRealm(realm);
        server.setKdcHost(host);
        server.setAllowTcp(true);
        server.setKdcTcpPort(port);
        server.setAllowUdp(true);
        server.setKdcUdpPort(port);
        server.setWorkDir(folder.toFile());
        server.getKdcConfig().setString(KdcConfigKey.ENCRYPTION_TYPES, AES);
        // It counts milliseconds, and a test may want a ticket for a second.
        server.getKdcConfig().setLong(KdcConfigKey.MINIMUM_TICKET_LIFETIME, 0L);
        server.init();
        LocalKadminImpl admin = new LocalKadminImpl(server.getKdcSetting(), server.getIdentityService());
        admin.createBuiltinPrincipals();
        server.start();
        return new KerbyServer(server, admin, port);
    }

    int port() {
        return port;
    }

    synchronized void create(String principal) throws KrbException {
        if (!admin.getPrincipals().contains(principal)) {
            admin.addPrincipal(principal);
        }
    }

    synchronized void create(String principal, String password) throws KrbException {
        if (!admin.getPrincipals().contains(principal)) {
            admin.addPrincipal(principal, password);
        }
    }

    synchronized void delete(String principal) throws KrbException {
        admin.deletePrincipal(principal);
    }

    synchronized void export(List<String> principals, Path file) throws KrbException {
        admin.exportKeytab(file.toFile(), principals);
    }

    synchronized void stop() throws KrbException {
        if (running) {
            running = false;
            server.stop();
        }
    }

    private static int freePort(String host) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            return socket.getLocalPort();
        }
    }
}
