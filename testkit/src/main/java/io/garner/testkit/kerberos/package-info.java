/**
 * A KDC for tests: {@link io.garner.testkit.kerberos.Kdc} runs Apache Kerby on loopback inside this process and writes
 * keytabs, ticket caches and a krb5.conf; {@link io.garner.testkit.kerberos.Krb5ConfInForce} puts that file into force
 * for the JVM. With JUnit, {@link io.garner.testkit.junit.KdcExtension} does both.
 */
@NullMarked
package io.garner.testkit.kerberos;

import org.jspecify.annotations.NullMarked;
