package io.garner.doctor;

import io.garner.model.ExitCode;

/**
 * Where a service listens.
 *
 * @param unreachable what it means for a run when nobody is there: the source or the catalog
 * @param keys the keys of the configuration that say so, in words: {@code host and port}
 */
public record Endpoint(String host, int port, ExitCode unreachable, String keys) {

    /** Of a source with the keys host and port. */
    public static Endpoint ofSource(String host, int port) {
        return new Endpoint(host, port, ExitCode.SOURCE_UNREACHABLE, "host and port");
    }

    /** A failure that a run would meet on its way there. */
    CheckResult failed(String reason, String remedy) {
        return new CheckResult.Failed(reason, remedy, unreachable);
    }

    /** What to do when no address is known for the host. */
    public String remedyForUnknownHost() {
        return "Check " + keys
                + " in the configuration, this machine's name servers (a container has its own), and whether a"
                + " VPN is down.";
    }

    /** What to do when the connection is refused. */
    public String remedyForRefusal() {
        return "Nobody listens there: check " + keys
                + " in the configuration, and that the server runs and listens on that"
                + " address. In a container, localhost is the container itself.";
    }

    /** What to do when nothing comes back. */
    public String remedyForSilence() {
        return "Something on the way swallows the connection: check the firewall and the VPN between this machine and "
                + this + ", and " + keys + " in the configuration.";
    }

    @Override
    public String toString() {
        return (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + port;
    }
}
