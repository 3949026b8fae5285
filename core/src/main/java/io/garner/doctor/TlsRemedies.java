package io.garner.doctor;

import io.garner.model.GarnerException;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/** What to do about TLS that does not come about, in the words of those whose configuration it is. */
public interface TlsRemedies {

    /** For those who have no words of their own. */
    TlsRemedies GENERAL = new TlsRemedies() {};

    /**
     * The certificate will not do.
     *
     * @param chain what the server shows, its own certificate first
     */
    default String about(CertificateFault fault, List<X509Certificate> chain) {
        return Certificates.remedy(fault, chain);
    }

    /** What is behind a handshake that did not come to its end, where that can be found out. */
    default Optional<GarnerException> behind(IOException failure) {
        return Optional.empty();
    }

    /** The server speaks none. */
    default String withoutTls() {
        return "Switch it on there, or ask for less in the configuration.";
    }
}
