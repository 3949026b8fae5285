package io.garner.doctor;

import io.garner.config.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Sees the certificate of a server and remembers what those who are to trust it have against it, without ending the
 * handshake. For looking only: nothing of worth may be sent over such a connection. Used by one thread.
 */
final class Witness extends X509ExtendedTrustManager {

    private final List<X509ExtendedTrustManager> judges;
    private List<X509Certificate> chain = List.of();
    private Optional<Objection> distrust = Optional.empty();
    private Optional<Objection> otherName = Optional.empty();

    /** What a judge has against a certificate. */
    record Objection(CertificateFault fault, String words) {}

    private Witness(List<X509ExtendedTrustManager> judges) {
        this.judges = judges;
    }

    /** A witness with these judges; one that trusts is enough. */
    static Witness trusting(Optional<Path> caFile, boolean platformToo) throws GeneralSecurityException {
        List<X509ExtendedTrustManager> judges = new ArrayList<>();
        if (caFile.isPresent()) {
            judges.add(judge(store(caFile.get())));
        }
        if (platformToo || judges.isEmpty()) {
            judges.add(judge(null));
        }
        return new Witness(judges);
    }

    List<X509Certificate> chain() {
        return chain;
    }

    Optional<Objection> distrust() {
        return distrust;
    }

    /** What is wrong with the name; only a trusted certificate is asked for its name. */
    Optional<Objection> otherName(String host) {
        return otherName.map(why -> new Objection(
                CertificateFault.OTHER_NAME,
                "the certificate is not for " + host + " but for "
                        + String.join(", ", Certificates.names(chain.get(0)))));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String authType, Socket socket) {
        chain = List.of(shown);
        List<Objection> objections = new ArrayList<>();
        for (X509ExtendedTrustManager judge : judges) {
            Optional<Objection> objection = objection(() -> judge.checkServerTrusted(shown, authType));
            if (objection.isEmpty()) {
                otherName = objection(() -> judge.checkServerTrusted(shown, authType, socket));
                return;
            }
            objections.add(objection.get());
        }
        distrust = Optional.of(objections.get(0));
    }

    private interface Judging {
        void judge() throws CertificateException;
    }

    private static Optional<Objection> objection(Judging judging) {
        try {
            judging.judge();
            return Optional.empty();
        } catch (CertificateException e) {
            Throwable root = e;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            return Optional.of(new Objection(
                    CertificateFault.in(e).orElse(CertificateFault.UNTRUSTED), String.valueOf(root.getMessage())));
        }
    }

    private static X509ExtendedTrustManager judge(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509ExtendedTrustManager judge) {
                return judge;
            }
        }
        throw new GeneralSecurityException("this Java has no trust manager for certificates");
    }

    private static KeyStore store(Path pem) throws GeneralSecurityException {
        try (InputStream in = Files.newInputStream(pem)) {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("authority-" + number++, certificate);
            }
            return store;
        } catch (IOException | CertificateException e) {
            throw new ConfigurationException(
                    "Reading the certificates in " + pem,
                    "the file " + pem + " cannot be used (" + e.getClass().getSimpleName() + ")",
                    "Give a PEM file of certificates that this process may read.");
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String authType, SSLEngine engine) {
        throw new UnsupportedOperationException("only sockets are looked at");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] shown, String authType) {
        throw new UnsupportedOperationException("only sockets are looked at");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String authType, Socket socket) {
        throw new UnsupportedOperationException("no server is run here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String authType, SSLEngine engine) {
        throw new UnsupportedOperationException("no server is run here");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] shown, String authType) {
        throw new UnsupportedOperationException("no server is run here");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
