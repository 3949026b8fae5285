package io.garner.testkit.postgres;

import io.garner.testkit.tls.CertificateAuthority;
import io.garner.testkit.tls.IssuedCertificate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The certificate files of one server, in the PEM and PKCS#8 forms that server and driver read. */
record TlsFiles(Path folder) {

    static final String CLIENT_NAME = "garner-client";

    /** A new authority with a certificate for the loopback address and one for a client. */
    static TlsFiles create(Path folder, ServerAccount account, String host) throws IOException {
        TlsFiles files = new TlsFiles(folder);
        CertificateAuthority authority = CertificateAuthority.create("Garner test authority");
        authority.own().writeCertificate(files.authority());
        IssuedCertificate server = authority.issue("garner-test-server", host, "localhost");
        server.writeCertificate(files.serverCertificate());
        server.writeKey(files.serverKey());
        IssuedCertificate client = authority.issue(CLIENT_NAME);
        client.writeCertificate(files.clientCertificate());
        client.writePkcs8(files.clientKey());
        files.hide(account);
        return files;
    }

    Path authority() {
        return folder.resolve("ca.crt");
    }

    Path clientCertificate() {
        return folder.resolve("client.crt");
    }

    Path clientKey() {
        return folder.resolve("client.pk8");
    }

    Map<String, String> settings(TlsMode mode) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("ssl", "on");
        settings.put("ssl_cert_file", serverCertificate().toString());
        settings.put("ssl_key_file", serverKey().toString());
        if (mode == TlsMode.CLIENT_CERTIFICATE) {
            settings.put("ssl_ca_file", authority().toString());
        }
        return settings;
    }

    private Path serverCertificate() {
        return folder.resolve("server.crt");
    }

    private Path serverKey() {
        return folder.resolve("server.key");
    }

    /** A server refuses a key that others may read. */
    private void hide(ServerAccount account) throws IOException {
        Tar.permit(serverKey(), "rw-------");
        Tar.permit(clientKey(), "rw-------");
        account.takeOver(serverKey());
    }
}
