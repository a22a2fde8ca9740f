/** Logs in a real Elasticsearch, by the second jar that is dropped in. */
@NullMarked
package io.securitylogger.suite.elasticsearch;

import org.jspecify.annotations.NullMarked;
