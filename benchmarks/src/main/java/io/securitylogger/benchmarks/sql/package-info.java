/** Rows per second of the SQL backend, beside plain JDBC into the same table. */
@NullMarked
package io.securitylogger.benchmarks.sql;

import org.jspecify.annotations.NullMarked;
