package io.garner.testkit.tds;

import java.util.Optional;

/** What the connections of one server share. Immutable, its parts are thread-safe. */
record ServerSetup(
        SqlEngine engine,
        String name,
        int majorVersion,
        String defaultDatabase,
        int packetSize,
        TdsEncryption encryption,
        Optional<Tls> tls,
        TdsLogins logins,
        TdsFaults faults,
        TdsLog log) {}
