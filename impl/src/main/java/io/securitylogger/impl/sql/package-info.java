/**
 * The SQL backend: logs written to and read from a data source by plain JDBC, each kind in its table, related objects in
 * one table beside them. What is specific to a database stands in {@link io.securitylogger.impl.sql.SqlDialect}; tables
 * are made by the numbered scripts in the resource folders {@code h2}, {@code postgresql} and {@code mariadb} beside this
 * package, which a database administrator may run by hand instead.
 *
 * <p>Besides the API it imports {@code impl.json} and {@code impl.message} only. No Jakarta Persistence here: the
 * entities over these tables are a module of their own.
 */
@NullMarked
package io.securitylogger.impl.sql;

import org.jspecify.annotations.NullMarked;
