package io.garner.testkit.tds;

import java.net.InetSocketAddress;
import java.util.Optional;

/** What the connections of one server share. Immutable, its parts are thread-safe. Readers go elsewhere when that is said. */
record ServerSetup(
        SqlEngine engine,
        String name,
        int majorVersion,
        String defaultDatabase,
        int packetSize,
        TdsEncryption encryption,
        Optional<Tls> tls,
        Optional<InetSocketAddress> readers,
        TdsLogins logins,
        TdsFaults faults,
        TdsLog log) {}
