package io.garner.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

/**
 * What certificate a server shows: its chain, its names, until when, and whether it is trusted; the step {@code tls}. The
 * handshake is brought to its end whatever is wrong with the certificate, so that all of it can be told.
 */
public final class TlsCheck {

    public static final String TLS = "tls";

    /** Who renews a certificate by hand needs so long. */
    private static final Duration SOON = Duration.ofDays(30);

    private final Endpoint endpoint;
    private final CheckupSettings settings;
    private final Demands demands;
    private final StartTls startTls;

    /**
     * What the configuration asks of the certificate.
     *
     * @param trusted whether its chain must lead to a trusted authority
     * @param named whether it must be made out for the host
     * @param caFile certificates (PEM) of the authorities to trust
     * @param platformToo whether the authorities of the platform are trusted besides those of the file
     */
    public record Demands(boolean trusted, boolean named, Optional<Path> caFile, boolean platformToo) {

        /** As a browser has it. */
        public static final Demands ALL = new Demands(true, true, Optional.empty(), true);
    }

    /** Asks a server whose TLS begins inside its own protocol to begin it. */
    @FunctionalInterface
    public interface StartTls {

        /** TLS from the first byte on. */
        StartTls AT_ONCE = socket -> true;

        /** Returns false when the server speaks no TLS. */
        boolean begin(Socket socket) throws IOException;
    }

    public TlsCheck(Endpoint endpoint, CheckupSettings settings, Demands demands, StartTls startTls) {
        this.endpoint = endpoint;
        this.settings = settings;
        this.demands = demands;
        this.startTls = startTls;
    }

    /** The step; it stands on {@code tcp}. */
    public Check check() {
        return Check.of(TLS, "TLS " + endpoint, this::look).after(HostChecks.TCP);
    }

    private CheckResult look() throws GeneralSecurityException {
        Witness witness = Witness.trusting(demands.caFile(), demands.platformToo());
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getByName(unbracketed()), endpoint.port()), settings.millis());
            socket.setSoTimeout(settings.millis());
            return startTls.begin(socket) ? judged(handshake(socket, witness), witness) : withoutTls();
        } catch (IOException e) {
            return endpoint.failed(
                    "the handshake failed: "
                            + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()),
                    "Check that the port speaks TLS, and which versions of it: Java 17 refuses those before 1.2.");
        }
    }

    private CheckResult withoutTls() {
        return demands.trusted()
                ? endpoint.failed(
                        "the server speaks no TLS", "Switch it on there, or ask for less in the configuration.")
                : CheckResult.passed(
                        List.of("the server speaks no TLS"),
                        "All that is sent, the login too, can be read on the way.");
    }

    private String handshake(Socket socket, Witness witness) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {witness}, null);
        SSLSocket tls =
                (SSLSocket) context.getSocketFactory().createSocket(socket, unbracketed(), endpoint.port(), true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        return tls.getSession().getProtocol() + ", " + tls.getSession().getCipherSuite();
    }

    private CheckResult judged(String protocol, Witness witness) {
        List<X509Certificate> chain = witness.chain();
        List<String> details = new ArrayList<>(List.of(protocol));
        chain.forEach(certificate -> details.add(Certificates.words(certificate)));
        Optional<String> trust = witness.distrust().map(why -> "not trusted: " + why);
        Optional<String> name = witness.otherName(unbracketed());
        if (demands.trusted() && trust.isPresent()) {
            return endpoint.failed(
                    trust.get() + "; it shows " + Certificates.words(chain.get(0)), Certificates.remedy(chain));
        }
        if (demands.named() && name.isPresent()) {
            return endpoint.failed(
                    name.get(), "Use a name of the certificate as host, or have a certificate made out for this one.");
        }
        return advice(chain, trust.or(() -> name))
                .map(advice -> CheckResult.passed(details, advice))
                .orElseGet(() -> CheckResult.passed(details));
    }

    private static Optional<String> advice(List<X509Certificate> chain, Optional<String> doubt) {
        Optional<String> unchecked = doubt.map(
                words -> "The certificate is not checked by this configuration, and would not pass: " + words + ".");
        Instant end = chain.get(0).getNotAfter().toInstant();
        Optional<String> ending = Optional.of(end)
                .filter(moment -> moment.isBefore(Instant.now().plus(SOON)))
                .map(moment -> "The certificate ends " + Moments.words(moment) + ": have it renewed.");
        return Stream.of(unchecked, ending).flatMap(Optional::stream).reduce((a, b) -> a + " " + b);
    }

    private String unbracketed() {
        return endpoint.host().replaceFirst("^\\[(.*)]$", "$1");
    }
}
