package io.garner.testkit.tls;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;

/** Files that say whom a Java client trusts. */
public final class TrustStores {

    private TrustStores() {}

    /** Writes a JKS store, which is the kind that a client can read without a password. */
    public static Path write(Path file, X509Certificate... trusted) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore store = KeyStore.getInstance("JKS");
            store.load(null, null);
            for (int i = 0; i < trusted.length; i++) {
                store.setCertificateEntry("trusted" + i, trusted[i]);
            }
            store.store(out, new char[0]);
            return file;
        } catch (GeneralSecurityException e) {
            throw new IOException("Cannot write the trust store " + file, e);
        }
    }
}
