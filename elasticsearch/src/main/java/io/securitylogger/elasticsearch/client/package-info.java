/** Requests to the cluster, on the official low-level client: the only package that knows it. */
@NullMarked
package io.securitylogger.elasticsearch.client;

import org.jspecify.annotations.NullMarked;
