package io.garner.testkit.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.GeneralSecurityException;
import java.security.SignatureException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateAuthorityTest {

    private final CertificateAuthority authority = CertificateAuthority.create("Some authority");

    @Test
    void signsCertificatesThatNameTheirHosts() throws GeneralSecurityException {
        X509Certificate issued =
                authority.issue("server", "127.0.0.1", "db.example.org").certificate();
        issued.verify(authority.certificate().getPublicKey());
        issued.checkValidity();
        assertThat(issued.getSubjectX500Principal().getName()).isEqualTo("CN=server");
        assertThat(issued.getSubjectAlternativeNames())
                .containsExactly(List.of(7, "127.0.0.1"), List.of(2, "db.example.org"));
    }

    @Test
    void isAnAuthorityWhileWhatItIssuesIsNot() {
        assertThat(authority.certificate().getBasicConstraints()).isNotNegative();
        assertThat(authority.certificate().getKeyUsage()[5]).isTrue();
        assertThat(authority.issue("client").certificate().getBasicConstraints())
                .isNegative();
    }

    @Test
    void canIssueWhatHasRunOut() {
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        X509Certificate old = authority
                .issue("old", yesterday.minusSeconds(60), yesterday, "localhost")
                .certificate();
        assertThatExceptionOfType(CertificateExpiredException.class).isThrownBy(old::checkValidity);
    }

    @Test
    void doesNotVouchForAnothersCertificates() {
        X509Certificate foreign =
                CertificateAuthority.create("Other").issue("server").certificate();
        assertThatExceptionOfType(SignatureException.class)
                .isThrownBy(() -> foreign.verify(authority.certificate().getPublicKey()));
    }

    @Test
    void keepsKeysOutOfDescriptions() {
        assertThat(authority.issue("client")).hasToString("IssuedCertificate[CN=client]");
    }
}
