/**
 * A stand-in for SQL Server: {@link io.garner.testkit.sqlserver.EmbeddedSqlServer} answers a connector's actual queries over
 * tables in an embedded H2 that mirror the catalog views, and a {@link io.garner.testkit.tds.TdsServer} brings it to the real
 * driver. What is in its databases is told to {@link io.garner.testkit.sqlserver.SqlServerDatabase}; {@link
 * io.garner.testkit.sqlserver.CrmSample} holds an example of everything.
 *
 * <p>That a query runs here is no proof that it is valid T-SQL: H2 parses it, in its mode for SQL Server, after the few {@link
 * io.garner.testkit.sqlserver.Rewrite}s. What it does prove is what a connector makes of the rows. The proof of the text is the
 * same suite on a real image, {@link io.garner.testkit.containers.TestcontainersSqlServer}.
 */
@NullMarked
package io.garner.testkit.sqlserver;

import org.jspecify.annotations.NullMarked;
