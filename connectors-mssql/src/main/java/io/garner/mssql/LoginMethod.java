package io.garner.mssql;

/** How the server learns who asks. */
public enum LoginMethod {
    /** A Kerberos ticket out of a ticket cache, that {@code kinit} or a sidecar filled. */
    KERBEROS,
    /** A Kerberos ticket that the key of a service account is good for. */
    KEYTAB,
    /** A login of SQL Server's own, with a password. */
    SQL
}
