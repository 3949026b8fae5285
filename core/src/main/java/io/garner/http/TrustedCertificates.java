package io.garner.http;

import io.garner.config.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;

/** Certificates to trust besides those of the platform: a company's own authority. */
record TrustedCertificates(List<X509Certificate> certificates) {

    static TrustedCertificates fromPem(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> found = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (found.isEmpty()) {
                throw unusable(file, "it holds no certificate");
            }
            return new TrustedCertificates(found);
        } catch (IOException | GeneralSecurityException e) {
            throw unusable(file, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    void applyTo(OkHttpClient.Builder client) {
        HandshakeCertificates.Builder trust = new HandshakeCertificates.Builder().addPlatformTrustedCertificates();
        certificates.forEach(trust::addTrustedCertificate);
        HandshakeCertificates handshake = trust.build();
        client.sslSocketFactory(handshake.sslSocketFactory(), handshake.trustManager());
    }

    private static ConfigurationException unusable(Path file, String why) {
        return new ConfigurationException(
                "Reading the certificates in " + file, why, "Give a PEM file of certificates as caFile.");
    }
}
