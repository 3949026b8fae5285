package io.garner.testkit.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A certificate authority that lives as long as a test. Immutable and thread-safe.
 *
 * <p>The JDK offers no public way to make a certificate, so this class encodes one itself; keys are P-256, which costs
 * milliseconds where an RSA key costs seconds.
 */
public final class CertificateAuthority {

    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.oid("1.2.840.10045.4.3.2"));
    private static final String COMMON_NAME = "2.5.4.3";
    private static final String KEY_USAGE = "2.5.29.15";
    private static final String SUBJECT_ALTERNATIVE_NAME = "2.5.29.17";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final byte SIGNS_CERTIFICATES = 0x04;
    private static final Duration LIFETIME = Duration.ofDays(2);

    private final String name;
    private final IssuedCertificate own;

    private CertificateAuthority(String name, IssuedCertificate own) {
        this.name = name;
        this.own = own;
    }

    /** A new authority with a self-signed certificate. */
    public static CertificateAuthority create(String name) {
        KeyPair keys = newKeys();
        Instant now = Instant.now();
        X509Certificate certificate =
                sign(keys, name, name, keys.getPublic(), now.minus(LIFETIME), now.plus(LIFETIME), authority());
        return new CertificateAuthority(name, new IssuedCertificate(keys.getPrivate(), certificate));
    }

    /** The authority's own certificate: what a client must trust. */
    public X509Certificate certificate() {
        return own.certificate();
    }

    /** The authority's certificate together with its key, to be written to files. */
    public IssuedCertificate own() {
        return own;
    }

    /** A certificate for these host names and IP addresses, valid from two days ago for two days from now. */
    public IssuedCertificate issue(String commonName, String... hosts) {
        Instant now = Instant.now();
        return issue(commonName, now.minus(LIFETIME), now.plus(LIFETIME), hosts);
    }

    /** A certificate that is valid in this time only, for instance one that has run out. */
    public IssuedCertificate issue(String commonName, Instant from, Instant until, String... hosts) {
        KeyPair keys = newKeys();
        KeyPair signer = new KeyPair(own.certificate().getPublicKey(), own.key());
        X509Certificate certificate =
                sign(signer, name, commonName, keys.getPublic(), from, until, endEntity(List.of(hosts)));
        return new IssuedCertificate(keys.getPrivate(), certificate);
    }

    private static X509Certificate sign(
            KeyPair signer,
            String issuer,
            String subject,
            PublicKey key,
            Instant from,
            Instant until,
            byte[] extensions) {
        byte[] body = Der.sequence(
                Der.explicit(0, Der.integer(BigInteger.TWO)),
                Der.integer(new BigInteger(64, new SecureRandom())),
                ECDSA_WITH_SHA256,
                distinguished(issuer),
                Der.sequence(Der.time(from), Der.time(until)),
                distinguished(subject),
                key.getEncoded(),
                Der.explicit(3, extensions));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(signer.getPrivate());
            signature.update(body);
            byte[] signed = Der.sequence(body, ECDSA_WITH_SHA256, Der.bits(0, signature.sign()));
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot sign a certificate for " + subject, e);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK makes no P-256 keys", e);
        }
    }

    private static byte[] authority() {
        return Der.sequence(
                critical(BASIC_CONSTRAINTS, Der.sequence(Der.yes())),
                critical(KEY_USAGE, Der.bits(2, new byte[] {SIGNS_CERTIFICATES})));
    }

    private static byte[] endEntity(List<String> hosts) {
        byte[] names =
                Der.sequence(hosts.stream().map(CertificateAuthority::host).toArray(byte[][]::new));
        byte[] basic = critical(BASIC_CONSTRAINTS, Der.sequence());
        byte[] alternative = Der.sequence(Der.oid(SUBJECT_ALTERNATIVE_NAME), Der.octets(names));
        return hosts.isEmpty() ? Der.sequence(basic) : Der.sequence(basic, alternative);
    }

    private static byte[] critical(String oid, byte[] content) {
        return Der.sequence(Der.oid(oid), Der.yes(), Der.octets(content));
    }

    private static byte[] host(String host) {
        return isAddress(host)
                ? Der.implicit(7, address(host))
                : Der.implicit(2, host.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean isAddress(String host) {
        return host.contains(":") || Arrays.stream(host.split("\\.")).allMatch(part -> part.matches("\\d+"));
    }

    private static byte[] address(String host) {
        try {
            return InetAddress.getByName(host).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Not an IP address: " + host, e);
        }
    }

    private static byte[] distinguished(String commonName) {
        return Der.sequence(Der.set(Der.sequence(Der.oid(COMMON_NAME), Der.text(commonName))));
    }
}
