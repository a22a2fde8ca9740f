/**
 * A real Elasticsearch or OpenSearch for tests: started in a JVM of its own with a bounded heap, on loopback alone, and gone
 * with the build that started it. {@link io.securitylogger.elasticsearch.node.NodeMain} and
 * {@link io.securitylogger.elasticsearch.node.NodeRun} are used in that JVM; the rest in the test's. Imports nothing of the
 * product.
 */
@NullMarked
package io.securitylogger.elasticsearch.node;

import org.jspecify.annotations.NullMarked;
