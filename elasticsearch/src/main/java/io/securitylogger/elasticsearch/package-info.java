/**
 * The backend for Elasticsearch: writer, reader and purger as CDI beans, on one client. Below it {@code settings} says where
 * the cluster is, {@code client} speaks with it, {@code document} knows what is stored there.
 */
@NullMarked
package io.securitylogger.elasticsearch;

import org.jspecify.annotations.NullMarked;
