package io.garner.mssql;

import io.garner.doctor.CertificateFault;
import io.garner.doctor.TlsRemedies;
import io.garner.model.GarnerException;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** What to do about TLS with a SQL Server: the same words for the doctor and for a harvest. */
final class TlsWords implements TlsRemedies {

    private final MssqlConfig config;

    TlsWords(MssqlConfig config) {
        this.config = config;
    }

    @Override
    public String about(CertificateFault fault, List<X509Certificate> chain) {
        return about(fault);
    }

    static String about(CertificateFault fault) {
        return switch (fault) {
            case EXPIRED -> "The server's certificate has expired: have it renewed.";
            case NOT_YET_VALID ->
                "The server's certificate is not valid yet: set this machine's clock right (NTP), or wait.";
            case UNTRUSTED ->
                "The server's certificate is not trusted: set caFile to the certificate of its authority; when only the"
                        + " authority in between is missing, have the server send the whole chain.";
            case OTHER_NAME ->
                "The server's certificate is for another name: use that name as host, or set hostNameInCertificate to"
                        + " it.";
        };
    }

    /** Where TLS is to come first, it fails with whatever does not know that, in words that help nobody. */
    @Override
    public Optional<GarnerException> behind(IOException failure) {
        return config.strictEncryption()
                ? new Listener(config)
                        .fault("Asking " + config.address() + " for TLS", failure)
                        .map(GarnerException.class::cast)
                : Optional.empty();
    }

    @Override
    public String withoutTls() {
        return NONE;
    }

    static final String NONE = "The server speaks no TLS: switch it on there, or set encrypt: false.";
}
