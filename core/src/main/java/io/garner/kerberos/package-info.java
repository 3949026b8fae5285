/**
 * Logging in with a Kerberos ticket, and saying in words why it does not work. Start at
 * {@link io.garner.kerberos.KerberosLogin}: it reads a ticket cache or a keytab, gets the ticket for one service under a
 * deadline of its own, and hands a credential to the driver. {@link io.garner.kerberos.KerberosFault} lists what can go
 * wrong. {@link io.garner.kerberos.TicketCache}, {@link io.garner.kerberos.Krb5Conf} and
 * {@link io.garner.kerberos.KdcProbe} look at the parts one by one. JDBC connectors and HTTP Negotiate use it.
 *
 * <p>No file of JAAS and no {@code Configuration} of the JVM is read or changed; the one thing that a process has only
 * once is its krb5.conf, see {@link io.garner.kerberos.Krb5ConfLocation}.
 */
@NullMarked
package io.garner.kerberos;

import org.jspecify.annotations.NullMarked;
