package io.garner.mssql;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/**
 * The certificates of a PEM file in the only form that the driver takes: a key store in a file, which is there while one
 * connection is opened. The alternative, a trust manager of our own, would take over the check of the host name, too.
 */
final class TrustedCertificates implements AutoCloseable {

    private static final String TYPE = "PKCS12";

    private final Optional<Path> store;
    private final String password = UUID.randomUUID().toString();

    private TrustedCertificates(Optional<Path> store) {
        this.store = store;
    }

    static TrustedCertificates of(Optional<Path> pem) throws SQLException {
        if (pem.isEmpty()) {
            return new TrustedCertificates(Optional.empty());
        }
        try {
            TrustedCertificates trusted =
                    new TrustedCertificates(Optional.of(Files.createTempFile("garner-trust", ".p12")));
            try {
                trusted.fill(pem.get());
                return trusted;
            } catch (IOException | GeneralSecurityException e) {
                trusted.close();
                throw e;
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new CertificatesException(pem.get(), e);
        }
    }

    void addTo(Properties properties) {
        store.ifPresent(file -> {
            properties.setProperty("trustStore", file.toString());
            properties.setProperty("trustStoreType", TYPE);
            properties.setProperty("trustStorePassword", password);
        });
    }

    private void fill(Path pem) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance(TYPE);
        keys.load(null, null);
        try (InputStream in = Files.newInputStream(pem)) {
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                keys.setCertificateEntry("ca" + number++, certificate);
            }
        }
        if (keys.size() == 0) {
            throw new IOException("it holds no certificate");
        }
        try (OutputStream out = Files.newOutputStream(store.orElseThrow())) {
            keys.store(out, password.toCharArray());
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            if (store.isPresent()) {
                Files.deleteIfExists(store.get());
            }
        } catch (IOException e) {
            throw new SQLException("the temporary key store " + store.get() + " cannot be deleted", e);
        }
    }
}
