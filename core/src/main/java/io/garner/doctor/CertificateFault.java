package io.garner.doctor;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be wrong with the certificate of a server. */
public enum CertificateFault {
    EXPIRED,
    NOT_YET_VALID,
    /** No authority that is trusted stands behind it. */
    UNTRUSTED,
    /** It is made out for another host. */
    OTHER_NAME;

    /** A chain may be circular. */
    private static final int DEPTH = 20;

    /** Which of them an exception of TLS means; empty when it is none of a certificate. */
    public static Optional<CertificateFault> in(Throwable thrown) {
        List<Throwable> causes = Stream.<@Nullable Throwable>iterate(
                        thrown, Objects::nonNull, t -> t == null ? null : t.getCause())
                .limit(DEPTH)
                .map(Objects::requireNonNull)
                .toList();
        return Stream.of(values())
                .filter(fault -> causes.stream().anyMatch(fault::isMeantBy))
                .findFirst();
    }

    private boolean isMeantBy(Throwable cause) {
        String words = String.valueOf(cause.getMessage());
        boolean aboutName = words.contains("No name matching") || words.contains("No subject alternative");
        return switch (this) {
            case EXPIRED -> cause instanceof CertificateExpiredException;
            case NOT_YET_VALID -> cause instanceof CertificateNotYetValidException;
            case UNTRUSTED ->
                cause instanceof CertPathBuilderException
                        || cause instanceof CertPathValidatorException
                        || (cause instanceof CertificateException && words.contains("PKIX"));
            case OTHER_NAME -> cause instanceof CertificateException && aboutName;
        };
    }
}
