package io.garner.postgres;

/** How the server learns who asks. */
public enum LoginMethod {
    /** A password, from the configuration or from {@code .pgpass}; also right for servers that ask for none. */
    PASSWORD,
    /** The Kerberos ticket in a cache that kinit or a sidecar wrote. */
    KERBEROS,
    /** A Kerberos ticket got with the key of a service account. */
    KEYTAB,
    /** A client certificate. */
    CERTIFICATE;

    boolean isKerberos() {
        return this == KERBEROS || this == KEYTAB;
    }
}
