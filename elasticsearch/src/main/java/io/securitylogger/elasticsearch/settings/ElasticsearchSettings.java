package io.securitylogger.elasticsearch.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the logs go.
 *
 * @param hosts the nodes, at least one, as {@code http(s)://host:port}
 * @param access what they are to believe us, and we them
 * @param prefix what the names of all indices begin with
 * @param timeout how long an answer is waited for
 * @param autoInit whether templates are made when they are missing
 * @param autoRefresh whether each write is seen by all readers at once
 * @param ecs whether fields have their names of the Elastic Common Schema too
 * @param deadLetters the folder for logs that can never be written
 * @param shipping the ways by which others bring the logs there
 */
public record ElasticsearchSettings(
        List<URI> hosts,
        Access access,
        String prefix,
        Duration timeout,
        boolean autoInit,
        boolean autoRefresh,
        boolean ecs,
        Path deadLetters,
        Shipping shipping) {

    public ElasticsearchSettings {
        hosts = List.copyOf(hosts);
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("There is no host");
        }
    }

    /**
     * Ways to the cluster that are not direct.
     *
     * @param logstash whether and how logs go to Logstash
     * @param vector whether they are lines of JSON in the server log, for an agent that reads it
     */
    public record Shipping(LogstashSettings logstash, boolean vector) {
        /** None. */
        public static final Shipping NONE =
                new Shipping(new LogstashSettings(false, "localhost", 5044, false, null, 10_000), false);
    }

    /**
     * What each side shows the other.
     *
     * @param user for basic authentication; {@code null} for none
     * @param password of the user
     * @param apiKey in place of a user, as Elasticsearch has given it, encoded; {@code null} for none
     * @param caCertificate a file with certificates in PEM, which vouch for the nodes; {@code null} for those of the JVM
     */
    public record Access(
            @Nullable String user, @Nullable String password, @Nullable String apiKey, @Nullable Path caCertificate) {
        /** None of it. */
        public static final Access OPEN = new Access(null, null, null, null);

        /** Without secrets. */
        @Override
        public String toString() {
            return "Access[user=" + user + ", caCertificate=" + caCertificate + ']';
        }
    }
}
