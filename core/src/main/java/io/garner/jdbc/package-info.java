/**
 * Reading catalog views over JDBC: {@link io.garner.jdbc.CatalogReader} runs {@link io.garner.jdbc.SqlResource}s, each in
 * a short transaction of its own, and hands out {@link io.garner.jdbc.Row}s; {@link io.garner.jdbc.JdbcPool} opens the
 * connections. Connectors use it; nothing here knows a database product.
 */
@NullMarked
package io.garner.jdbc;

import org.jspecify.annotations.NullMarked;
