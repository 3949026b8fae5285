/**
 * Harvests SQL Server 2012 and later, Azure SQL Database and, with what it has, Babelfish. Start at {@link
 * io.garner.mssql.MssqlSource}; what is read is in the {@code .sql} files beside this package, one for each concept, and each
 * has a row record of the same name here. {@code *Row} records hold what a query gave, {@code *Assembler}s turn them into the
 * model, {@code TypeTable} says what each type becomes. Names of files and classes are those of the connector for
 * PostgreSQL, so that a diff of the two is a tour of what differs.
 */
@NullMarked
package io.garner.mssql;

import org.jspecify.annotations.NullMarked;
