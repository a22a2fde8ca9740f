package io.securitylogger.elasticsearch.settings;

import io.securitylogger.elasticsearch.settings.ElasticsearchSettings.Access;
import io.securitylogger.impl.config.InvalidSettingsException;
import io.securitylogger.impl.config.PropertyKey;
import io.securitylogger.impl.config.PropertyReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** Makes the settings of MicroProfile Config. */
public final class ElasticsearchSettingsReader {

    private static final List<String> LOCAL = List.of("http://localhost:9200");
    private static final String DEFAULT_PREFIX = "security";
    private static final int DEFAULT_TIMEOUT_SECONDS = 30;
    private static final int MOST_PORT = 65_535;

    /** What Elasticsearch allows at the beginning of an index, and no {@code -} at its end. */
    private static final Pattern PREFIX = Pattern.compile("[a-z0-9][a-z0-9._-]{0,99}");

    private final PropertyReader properties;

    private ElasticsearchSettingsReader(PropertyReader properties) {
        this.properties = properties;
    }

    /**
     * Reads every property.
     *
     * @throws InvalidSettingsException naming every property whose value cannot be used, its value and the remedy
     */
    public static ElasticsearchSettings read(Config config) {
        PropertyReader properties = new PropertyReader(config);
        ElasticsearchSettings settings = new ElasticsearchSettingsReader(properties).read();
        if (!properties.problems().isEmpty()) {
            throw new InvalidSettingsException(properties.problems());
        }
        return settings;
    }

    private ElasticsearchSettings read() {
        List<URI> local = LOCAL.stream().map(URI::create).toList();
        return new ElasticsearchSettings(
                properties.checked(
                        ElasticsearchProperty.HOSTS,
                        local,
                        "give http(s)://host:port, several separated by commas",
                        () -> properties.list(ElasticsearchProperty.HOSTS, LOCAL).stream()
                                .map(ElasticsearchSettingsReader::host)
                                .toList()),
                access(),
                properties.parsed(
                        ElasticsearchProperty.PREFIX,
                        DEFAULT_PREFIX,
                        "give at most 100 small letters, digits, '.', '_' and '-', a letter or digit first",
                        ElasticsearchSettingsReader::prefix),
                Duration.ofSeconds(properties.integer(ElasticsearchProperty.TIMEOUT, DEFAULT_TIMEOUT_SECONDS, 1)),
                properties.flag(ElasticsearchProperty.AUTO_INIT, true),
                properties.flag(ElasticsearchProperty.AUTO_REFRESH, false),
                properties.flag(ElasticsearchProperty.ECS, false),
                deadLetters(),
                new ElasticsearchSettings.Shipping(
                        logstash(), properties.flag(ElasticsearchProperty.VECTOR_WRITER, false)));
    }

    private LogstashSettings logstash() {
        LogstashSettings defaults = ElasticsearchSettings.Shipping.NONE.logstash();
        String host = properties.text(ElasticsearchProperty.LOGSTASH_HOST);
        return new LogstashSettings(
                properties.flag(ElasticsearchProperty.LOGSTASH_WRITER, defaults.enabled()),
                host == null ? defaults.host() : host,
                properties.parsed(
                        ElasticsearchProperty.LOGSTASH_PORT,
                        defaults.port(),
                        "give a port, from 1 to " + MOST_PORT,
                        text -> PropertyReader.between(1, MOST_PORT, text)),
                properties.flag(ElasticsearchProperty.LOGSTASH_TLS, defaults.tls()),
                certificates(ElasticsearchProperty.LOGSTASH_CA_CERTIFICATE),
                properties.integer(ElasticsearchProperty.LOGSTASH_BUFFER_SIZE, defaults.bufferSize(), 1));
    }

    private Access access() {
        String user = properties.text(ElasticsearchProperty.USER);
        String apiKey = properties.text(ElasticsearchProperty.API_KEY);
        properties.checked(
                ElasticsearchProperty.USER,
                "",
                "give one of " + ElasticsearchProperty.USER.key() + " and " + ElasticsearchProperty.API_KEY.key(),
                () -> onlyOne(user, apiKey));
        return new Access(
                user,
                properties.text(ElasticsearchProperty.PASSWORD),
                apiKey,
                certificates(ElasticsearchProperty.CA_CERTIFICATE));
    }

    private static String onlyOne(@Nullable String user, @Nullable String apiKey) {
        if (user != null && apiKey != null) {
            throw new IllegalArgumentException("an API key is set too");
        }
        return "";
    }

    private @Nullable Path certificates(PropertyKey property) {
        Path file = path(property).orElse(null);
        if (file == null) {
            return null;
        }
        return properties.checked(property, file, "give a file in PEM", () -> {
            if (!Files.isReadable(file)) {
                throw new IllegalArgumentException("it cannot be read");
            }
            return file;
        });
    }

    /** In the folder for temporary files of the server, unless another one is set. */
    private Path deadLetters() {
        return path(ElasticsearchProperty.DEAD_LETTER_PATH)
                .orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "security-logger-dead-letters"));
    }

    private Optional<Path> path(PropertyKey property) {
        return properties.parsed(property, Optional.empty(), "give a path", text -> Optional.of(Path.of(text)));
    }

    private static String prefix(String text) {
        if (!PREFIX.matcher(text).matches()) {
            throw new IllegalArgumentException("no index can have that name");
        }
        return text;
    }

    private static URI host(String text) {
        URI uri = URI.create(text);
        boolean hasScheme = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!hasScheme || uri.getHost() == null || uri.getUserInfo() != null) {
            throw new IllegalArgumentException("'" + text + "' is no address of a node");
        }
        return uri;
    }
}
