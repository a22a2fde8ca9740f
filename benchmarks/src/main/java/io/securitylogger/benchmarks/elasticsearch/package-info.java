/** What it costs to bring logs to Elasticsearch. */
@NullMarked
package io.securitylogger.benchmarks.elasticsearch;

import org.jspecify.annotations.NullMarked;
