/**
 * Which columns feed which, read out of the SQL of PostgreSQL and SQL Server: views through {@link
 * io.garner.source.ColumnLineageResolver}, statements through {@link io.garner.lineage.sql.SqlStatements}. The way of a text:
 * {@code Lexer}, {@code Normaliser}, {@code Parser} (JSqlParser, which no other package knows), {@code Queries} and {@code
 * Walk} over its tree against the columns that are known, {@code Checks} against what the source's catalog says. What is not
 * certain is named and not told.
 */
@NullMarked
package io.garner.lineage.sql;

import org.jspecify.annotations.NullMarked;
