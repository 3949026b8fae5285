package io.garner.doctor;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
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

    static String remedy(CertificateFault fault, List<X509Certificate> chain) {
        return switch (fault) {
            case EXPIRED -> "Have the server's certificate renewed.";
            case NOT_YET_VALID ->
                "It begins " + Moments.words(chain.get(0).getNotBefore().toInstant())
                        + ": set this machine's clock right (NTP), or wait.";
            case UNTRUSTED ->
                "Trust its authority: give the certificate of \""
                        + chain.get(chain.size() - 1).getIssuerX500Principal().getName()
                        + "\" (PEM) in the configuration, as caFile or sslRootCert. When the server sends only its own"
                        + " certificate and the authority in between is missing, have the whole chain installed there.";
            case OTHER_NAME -> "Use a name of the certificate as host, or have a certificate made out for this one.";
        };
    }
}
