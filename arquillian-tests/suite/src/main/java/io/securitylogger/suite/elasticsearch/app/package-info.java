/** An application that logs to Elasticsearch. */
@NullMarked
package io.securitylogger.suite.elasticsearch.app;

import org.jspecify.annotations.NullMarked;
