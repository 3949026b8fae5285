package io.garner.lineage.openlineage;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A host and a port to listen at. A name is looked up when it is used, not when it is read. */
record ListenAddress(String host, int port) {

    private static final Pattern TEXT = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[\\w.-]+):(\\d{1,5})");

    /** @throws IllegalArgumentException when the text is no address */
    static ListenAddress parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return Optional.of(parts)
                .filter(Matcher::matches)
                .map(found -> new ListenAddress(found.group(1), Integer.parseInt(found.group(2))))
                .filter(address -> address.port() < 65536)
                .orElseThrow(() ->
                        new IllegalArgumentException("listen: \"" + text + "\" is no address such as 127.0.0.1:5000"));
    }

    /** Whether only this machine reaches it, as far as the text says. */
    boolean isLoopback() {
        return host.equals("localhost") || host.matches("127(\\.\\d{1,3}){3}") || host.equals("[::1]");
    }

    /** @throws UnknownHostException when nobody knows the name */
    InetSocketAddress resolved() throws UnknownHostException {
        return new InetSocketAddress(InetAddress.getByName(host), port);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
