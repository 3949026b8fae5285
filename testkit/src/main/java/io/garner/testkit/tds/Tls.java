package io.garner.testkit.tds;

import io.garner.testkit.tls.IssuedCertificate;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** The server's side of TLS. Thread-safe. */
final class Tls {

    private static final char[] IN_MEMORY_ONLY = new char[0];

    private final SSLContext context;

    private Tls(SSLContext context) {
        this.context = context;
    }

    static Tls with(IssuedCertificate certificate) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, IN_MEMORY_ONLY);
            Certificate[] chain = {certificate.certificate()};
            store.setKeyEntry("server", certificate.key(), IN_MEMORY_ONLY, chain);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, IN_MEMORY_ONLY);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, new SecureRandom());
            return new Tls(context);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("Cannot use " + certificate, e);
        }
    }

    /** Shakes hands on a plain connection; what is then read from the result and written to it is encrypted. */
    Socket over(Socket plain) throws IOException {
        HandshakeSocket wrapped = new HandshakeSocket(plain);
        SSLSocket encrypted =
                (SSLSocket) context.getSocketFactory().createSocket(wrapped, "client", plain.getPort(), true);
        encrypted.setUseClientMode(false);
        // TLS 1.3 sends tickets after the handshake, for which the wrapping in messages has no place.
        encrypted.setEnabledProtocols(new String[] {"TLSv1.2"});
        encrypted.startHandshake();
        wrapped.unwrap();
        return encrypted;
    }
}
