package io.garner.postgres;

/** How the server learns who asks. */
public enum LoginMethod {
    /** A password, from the configuration or from {@code .pgpass}; also right for servers that ask for none. */
    PASSWORD,
    /** A Kerberos ticket. */
    GSS,
    /** A client certificate. */
    CERTIFICATE
}
