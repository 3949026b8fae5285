/**
 * A small SQL Server for tests: it speaks TDS 7.4 well enough for Microsoft's JDBC driver, checks logins (passwords and
 * Kerberos tickets) as a live server does, and knows no SQL: statements go to a {@link
 * io.garner.testkit.tds.SqlEngine}. Start at {@link io.garner.testkit.tds.TdsServer}; in JUnit at
 * {@code io.garner.testkit.junit.TdsServerExtension}.
 */
@NullMarked
package io.garner.testkit.tds;

import org.jspecify.annotations.NullMarked;
