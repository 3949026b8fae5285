package io.garner.mssql;

import java.net.InetSocketAddress;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a server sends a client on to, as the words in which the driver tells that it did not get there. */
record Routed(String host, int port) {

    /** The driver keeps an exception's words, and not the exception. */
    private static final Pattern WORDS = Pattern.compile("routed to <([^<>]+) (\\d{1,5})>");

    static String words(InetSocketAddress target) {
        return "routed to <" + target.getHostString() + " " + target.getPort() + ">";
    }

    /** Empty when the connection failed for another reason. */
    static Optional<Routed> in(SQLException e) {
        Matcher words = WORDS.matcher(String.valueOf(e.getMessage()));
        return words.find()
                ? Optional.of(new Routed(words.group(1), Integer.parseInt(words.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
