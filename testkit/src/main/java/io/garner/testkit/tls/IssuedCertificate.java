package io.garner.testkit.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** A certificate with the private key that belongs to it. Immutable. */
public record IssuedCertificate(PrivateKey key, X509Certificate certificate) {

    /** Writes the certificate as PEM, which is what servers and drivers call a {@code .crt} file. */
    public Path writeCertificate(Path file) throws IOException {
        try {
            return Files.writeString(file, pem("CERTIFICATE", certificate.getEncoded()));
        } catch (CertificateEncodingException e) {
            throw new IOException("Cannot encode the certificate for " + file, e);
        }
    }

    /** Writes the key as unencrypted PKCS#8 in PEM, the form of a server's key file. */
    public Path writeKey(Path file) throws IOException {
        return Files.writeString(file, pem("PRIVATE KEY", key.getEncoded()));
    }

    /** Writes the key as unencrypted PKCS#8 in DER, the {@code .pk8} form that the PostgreSQL driver reads. */
    public Path writePkcs8(Path file) throws IOException {
        return Files.write(file, key.getEncoded());
    }

    @Override
    public String toString() {
        return "IssuedCertificate[" + certificate.getSubjectX500Principal() + "]";
    }

    private static String pem(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }
}
