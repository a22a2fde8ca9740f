/**
 * The logs as Jakarta Persistence entities over the tables of the SQL backend, for an application's own queries: to be
 * listed in a persistence unit of the application whose data source is the one that {@code security.log-db-name} names.
 *
 * <pre>{@code
 * <mapping-file>io/securitylogger/entity/orm.xml</mapping-file>
 *
 * select l from InputRequestLog l join l.relatedObjects o where o.type = :type and o.objectId = :id
 * }</pre>
 *
 * <p>Read-only: the tables are made and written by the backend alone, which keeps the versions of a log in order. A unit
 * that generates its schema may create missing tables but must not drop these. Imports nothing but Jakarta Persistence.
 */
@NullMarked
package io.securitylogger.entity;

import org.jspecify.annotations.NullMarked;
