package io.securitylogger.elasticsearch.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how logs go to Logstash, and from there to the cluster.
 *
 * @param enabled whether they do, in place of the direct way
 * @param host where Logstash is
 * @param port of its input for lines of JSON on TCP
 * @param tls whether the connection is secured
 * @param caCertificate a file with certificates in PEM, which vouch for Logstash; {@code null} for those of the JVM
 * @param bufferSize how many logs wait at most while it is away
 */
public record LogstashSettings(
        boolean enabled, String host, int port, boolean tls, @Nullable Path caCertificate, int bufferSize) {}
