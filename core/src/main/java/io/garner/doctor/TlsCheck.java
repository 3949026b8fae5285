package io.garner.doctor;

import io.garner.doctor.Witness.Objection;
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
    private final TlsRemedies remedies;

    /**
     * What the configuration asks of the certificate.
     *
     * @param trusted whether its chain must lead to a trusted authority
     * @param named whether it must be made out for the host
     * @param caFile certificates (PEM) of the authorities to trust
     * @param platformToo whether the authorities of the platform are trusted besides those of the file
     * @param otherName the host that it must be made out for when that is not the one that is connected to
     */
    public record Demands(
            boolean trusted, boolean named, Optional<Path> caFile, boolean platformToo, Optional<String> otherName) {

        /** For the host that is connected to. */
        public Demands(boolean trusted, boolean named, Optional<Path> caFile, boolean platformToo) {
            this(trusted, named, caFile, platformToo, Optional.empty());
        }

        /** As a browser has it. */
        public static final Demands ALL = new Demands(true, true, Optional.empty(), true);
    }

    /** Asks a server whose TLS begins inside its own protocol to begin it. */
    @FunctionalInterface
    public interface StartTls {

        /** TLS from the first byte on. */
        StartTls AT_ONCE = Begun::over;

        /** Talks with the server up to where the handshake begins. */
        Begun begin(Socket socket) throws IOException;

        /** Protocols to name in the handshake (ALPN). */
        default List<String> protocols() {
            return List.of();
        }
    }

    /**
     * What came of asking for TLS.
     *
     * @param carrier what the handshake goes over; empty when the server speaks no TLS
     * @param demanded whether the configuration's demands hold; where they do not, all is well without TLS, too
     * @param advice what is to be said of it whatever the certificate is like
     */
    public record Begun(Optional<Socket> carrier, boolean demanded, Optional<String> advice) {

        /** The handshake goes over this. */
        public static Begun over(Socket carrier) {
            return new Begun(Optional.of(carrier), true, Optional.empty());
        }

        /** There is none to be had. */
        public static Begun none() {
            return new Begun(Optional.empty(), true, Optional.empty());
        }
    }

    public TlsCheck(Endpoint endpoint, CheckupSettings settings, Demands demands, StartTls startTls) {
        this(endpoint, settings, demands, startTls, TlsRemedies.GENERAL);
    }

    /** With words of its own for what to do. */
    public TlsCheck(
            Endpoint endpoint, CheckupSettings settings, Demands demands, StartTls startTls, TlsRemedies remedies) {
        this.endpoint = endpoint;
        this.settings = settings;
        this.demands = demands;
        this.startTls = startTls;
        this.remedies = remedies;
    }

    /** The step; it stands on {@code tcp}. */
    public Check check() {
        return Check.of(TLS, "TLS " + endpoint, this::look).after(HostChecks.TCP);
    }

    /** The step {@code tls} alone, for a port that is not known before. */
    public CheckResult look() throws GeneralSecurityException {
        Witness witness = Witness.trusting(demands.caFile(), demands.platformToo());
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(InetAddress.getByName(unbracketed()), endpoint.port()), settings.millis());
            socket.setSoTimeout(settings.millis());
            Begun begun = startTls.begin(socket);
            return begun.carrier().isPresent()
                    ? judged(handshake(begun.carrier().get(), witness), witness, begun)
                    : withoutTls(begun);
        } catch (IOException e) {
            return remedies.behind(e).map(CheckResult::failed).orElseGet(() -> unfinished(e));
        }
    }

    private CheckResult unfinished(IOException e) {
        return endpoint.failed(
                "the handshake failed: "
                        + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()),
                "Check that the port speaks TLS, and which versions of it: Java 17 refuses those before 1.2.");
    }

    private CheckResult withoutTls(Begun begun) {
        return demands.trusted() && begun.demanded()
                ? endpoint.failed("the server speaks no TLS", remedies.withoutTls())
                : CheckResult.passed(
                        List.of("the server speaks no TLS"),
                        "All that is sent, the login too, can be read on the way.");
    }

    private String handshake(Socket socket, Witness witness) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {witness}, null);
        SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(socket, name(), endpoint.port(), true);
        SSLParameters parameters = tls.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setApplicationProtocols(startTls.protocols().toArray(String[]::new));
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        return tls.getSession().getProtocol() + ", " + tls.getSession().getCipherSuite();
    }

    private CheckResult judged(String protocol, Witness witness, Begun begun) {
        List<X509Certificate> chain = witness.chain();
        List<String> details = new ArrayList<>(List.of(protocol));
        chain.forEach(certificate -> details.add(Certificates.words(certificate)));
        boolean checksTrust = demands.trusted() && begun.demanded();
        boolean checksName = demands.named() && begun.demanded();
        Optional<Objection> trust = witness.distrust();
        Optional<Objection> name = witness.otherName(name());
        if (checksTrust && trust.isPresent()) {
            return endpoint.failed(
                    notTrusted(trust.get()) + "; it shows " + Certificates.words(chain.get(0)),
                    remedies.about(trust.get().fault(), chain));
        }
        if (checksName && name.isPresent()) {
            return endpoint.failed(name.get().words(), remedies.about(CertificateFault.OTHER_NAME, chain));
        }
        Optional<String> doubt = trust.map(TlsCheck::notTrusted).or(() -> name.map(Objection::words));
        return Stream.of(begun.advice(), unchecked(checksTrust && checksName, doubt), ending(chain))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + " " + other)
                .map(advice -> CheckResult.passed(details, advice))
                .orElseGet(() -> CheckResult.passed(details));
    }

    private static String notTrusted(Objection objection) {
        return "not trusted: " + objection.words();
    }

    private static Optional<String> unchecked(boolean checked, Optional<String> doubt) {
        return checked
                ? Optional.empty()
                : Optional.of("The certificate is not checked by this configuration, and would "
                        + doubt.map(words -> "not pass: " + words).orElse("pass: have it checked") + ".");
    }

    private static Optional<String> ending(List<X509Certificate> chain) {
        Instant end = chain.get(0).getNotAfter().toInstant();
        return Optional.of(end)
                .filter(moment -> moment.isBefore(Instant.now().plus(SOON)))
                .map(moment -> "The certificate ends " + Moments.words(moment) + ": have it renewed.");
    }

    /** The name that the certificate has to have. */
    private String name() {
        return demands.otherName().orElseGet(this::unbracketed);
    }

    private String unbracketed() {
        return endpoint.host().replaceFirst("^\\[(.*)]$", "$1");
    }
}
