package io.garner.testkit.postgres;

/** Which connections a server takes. */
enum TlsMode {
    /** Plain ones only. */
    OFF,
    /** Plain ones and encrypted ones. */
    OFFERED,
    /** Encrypted ones only. */
    REQUIRED,
    /** Encrypted ones only, from clients that show a certificate of the server's authority. */
    CLIENT_CERTIFICATE;

    boolean isOn() {
        return this != OFF;
    }

    boolean refusesPlain() {
        return this == REQUIRED || this == CLIENT_CERTIFICATE;
    }
}
