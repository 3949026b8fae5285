package io.garner.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Whether a host has an address and listens: the steps {@code dns}, {@code reverse-dns} and {@code tcp}. */
public final class HostChecks {

    public static final String DNS = "dns";
    public static final String REVERSE_DNS = "reverse-dns";
    public static final String TCP = "tcp";

    private final Endpoint endpoint;
    private final CheckupSettings settings;

    public HostChecks(Endpoint endpoint, CheckupSettings settings) {
        this.endpoint = endpoint;
        this.settings = settings;
    }

    /** The steps in their order; the later ones stand on the first. */
    public List<Check> checks() {
        return List.of(
                Check.of(DNS, "DNS " + endpoint.host(), this::resolve),
                Check.of(REVERSE_DNS, "reverse DNS", this::reverse).after(DNS),
                Check.of(TCP, "TCP " + endpoint, this::connect).after(DNS));
    }

    private CheckResult resolve() {
        try {
            return CheckResult.passed(Arrays.stream(InetAddress.getAllByName(unbracketed()))
                    .map(InetAddress::getHostAddress)
                    .toList());
        } catch (UnknownHostException e) {
            return endpoint.failed(
                    "the name " + endpoint.host() + " is not known to DNS", endpoint.remedyForUnknownHost());
        }
    }

    /** Many a machine has no name in reverse and works; who logs in with Kerberos wants to know. */
    private CheckResult reverse() throws UnknownHostException {
        List<String> details = new ArrayList<>();
        for (InetAddress address : InetAddress.getAllByName(unbracketed())) {
            String name = reverse(address);
            String known = name.equals(address.getHostAddress()) ? "no name" : name;
            details.add(address.getHostAddress() + ": " + known);
        }
        return CheckResult.passed(details);
    }

    /** A resolver may take longer over this than anybody will wait, and nothing depends on it. */
    private String reverse(InetAddress address) {
        CompletableFuture<String> name = new CompletableFuture<>();
        Thread thread = new Thread(() -> name.complete(address.getCanonicalHostName()), "garner-reverse-dns");
        thread.setDaemon(true);
        thread.start();
        return name.completeOnTimeout("no answer in time", settings.millis() / 4, TimeUnit.MILLISECONDS)
                .join();
    }

    /**
     * The step {@code tcp} alone, for a port that is not known before. Every address is tried: of two, one may be
     * unreachable from here and cost each connection its time.
     */
    public CheckResult connect() throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(unbracketed());
        List<String> details = new ArrayList<>();
        boolean any = false;
        for (InetAddress address : addresses) {
            long started = System.nanoTime();
            String answer = answer(address, Math.max(1, settings.millis() / addresses.length));
            long millis = Duration.ofNanos(System.nanoTime() - started).toMillis();
            any |= answer.equals("connected");
            details.add(
                    address.getHostAddress() + " port " + endpoint.port() + ": " + answer + " in " + millis + " ms");
        }
        return any ? CheckResult.passed(details) : refused(details);
    }

    private String answer(InetAddress address, int millis) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, endpoint.port()), millis);
            return "connected";
        } catch (SocketTimeoutException e) {
            return "nothing came back";
        } catch (NoRouteToHostException e) {
            return "no route";
        } catch (IOException e) {
            return String.valueOf(e.getMessage()).contains("refused") ? "refused" : String.valueOf(e.getMessage());
        }
    }

    private CheckResult refused(List<String> details) {
        boolean silent = details.stream().anyMatch(detail -> detail.contains("nothing came back"));
        return endpoint.failed(
                String.join("; ", details), silent ? endpoint.remedyForSilence() : endpoint.remedyForRefusal());
    }

    private String unbracketed() {
        return endpoint.host().replaceFirst("^\\[(.*)]$", "$1");
    }
}
