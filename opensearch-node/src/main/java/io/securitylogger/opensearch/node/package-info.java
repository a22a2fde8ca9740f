/** A real OpenSearch for tests: what runs in the JVM of the node. Imports nothing of the product. */
@NullMarked
package io.securitylogger.opensearch.node;

import org.jspecify.annotations.NullMarked;
