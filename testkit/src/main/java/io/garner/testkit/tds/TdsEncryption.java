package io.garner.testkit.tds;

/**
 * What a server does about TLS. The client's wish meets it as the protocol says: whoever cannot do what the other
 * insists on ends the connection.
 */
public enum TdsEncryption {
    /** There is no certificate: a client that wants TLS gives up. */
    NOT_SUPPORTED(0x02),
    /** Only the login is encrypted, unless the client wants more. What a server does that nobody has configured. */
    OFF(0x00),
    /** Everything is encrypted. */
    ON(0x01),
    /** Everything is encrypted; said to clients in the words for those that did not ask for it. */
    REQUIRED(0x03);

    private static final int WISH_ON = 0x01;
    private static final int WISH_REQUIRED = 0x03;

    private final int code;

    TdsEncryption(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    boolean lastsBeyondLogin() {
        return this == ON || this == REQUIRED;
    }

    /** What the two agree on. */
    TdsEncryption meeting(int clientsWish) {
        boolean wanted = clientsWish == WISH_ON || clientsWish == WISH_REQUIRED;
        if (this == OFF && clientsWish == NOT_SUPPORTED.code) {
            return NOT_SUPPORTED;
        }
        return this == OFF && wanted ? ON : this;
    }
}
