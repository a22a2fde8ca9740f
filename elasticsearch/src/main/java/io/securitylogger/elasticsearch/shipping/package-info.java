/** Logs as lines of JSON that others bring to the cluster: on TCP for Logstash, in the server log for an agent that reads it. */
@NullMarked
package io.securitylogger.elasticsearch.shipping;

import org.jspecify.annotations.NullMarked;
