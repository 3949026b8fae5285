package io.garner.doctor;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Certificates in words. */
final class Certificates {

    private static final int DNS_NAME = 2;
    private static final int ADDRESS = 7;

    private Certificates() {}

    static String words(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName()
                + " of " + certificate.getIssuerX500Principal().getName()
                + ", until " + Moments.words(certificate.getNotAfter().toInstant());
    }

    /** The hosts it is made out for. */
    static List<String> names(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .filter(name ->
                                    name.get(0).equals(DNS_NAME) || name.get(0).equals(ADDRESS))
                            .map(name -> String.valueOf(name.get(1)))
                            .collect(Collectors.toList());
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    /** What to do about a chain that is not trusted. */
    static String remedy(List<X509Certificate> chain) {
        X509Certificate own = chain.get(0);
        if (own.getNotAfter().toInstant().isBefore(Instant.now())) {
            return "Have the server's certificate renewed.";
        }
        if (own.getNotBefore().toInstant().isAfter(Instant.now())) {
            return "It begins " + Moments.words(own.getNotBefore().toInstant())
                    + ": set this machine's clock right (NTP), or wait.";
        }
        String top = chain.get(chain.size() - 1).getIssuerX500Principal().getName();
        return "Trust its authority: give the certificate of \"" + top + "\" (PEM) in the configuration, as caFile or"
                + " sslRootCert. When the server sends only its own certificate and the authority in between is missing,"
                + " have the whole chain installed there.";
    }
}
