package io.securitylogger.elasticsearch.settings;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.impl.config.FurtherProperties;
import io.securitylogger.impl.config.InvalidSettingsException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElasticsearchSettingsReaderTest {

    private static final Pattern ROW =
            Pattern.compile("^\\| `(security\\.(?:elasticsearch|logstash)[^`]*)` \\|", Pattern.MULTILINE);

    private static Config config(Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .build();
    }

    private static ElasticsearchSettings read(Map<String, String> values) {
        return ElasticsearchSettingsReader.read(config(values));
    }

    @Test
    void withoutASettingANodeOnThisMachineIsMeant() {
        ElasticsearchSettings settings = read(Map.of());

        assertThat(settings.hosts()).containsExactly(URI.create("http://localhost:9200"));
        assertThat(settings.access()).isEqualTo(ElasticsearchSettings.Access.OPEN);
        assertThat(settings.prefix()).isEqualTo("security");
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.autoInit()).isTrue();
        assertThat(settings.autoRefresh()).isFalse();
        assertThat(settings.deadLetters()).hasFileName("security-logger-dead-letters");
    }

    @Test
    void readsEverySetting() throws IOException {
        Path pem = Files.createTempFile("ca", ".pem");
        ElasticsearchSettings settings = read(Map.ofEntries(
                entry("security.elasticsearch-database.hosts", "https://one:9200, http://two"),
                entry("security.elasticsearch-database.user", "jane"),
                entry("security.elasticsearch-database.password", "p"),
                entry("security.elasticsearch-database.ca-certificate", pem.toString()),
                entry("security.elasticsearch-database.prefix", "shop.logs-1"),
                entry("security.elasticsearch-timeout", "5"),
                entry("security.elasticsearch-auto-init", "false"),
                entry("security.elasticsearch-auto-refresh", "true"),
                entry("security.elasticsearch-ecs", "true"),
                entry("security.elasticsearch-dead-letter-path", "/var/dead"),
                entry("security.elasticsearch-logstash-writer", "true"),
                entry("security.elasticsearch-vector-writer", "true"),
                entry("security.logstash.host", "logs"),
                entry("security.logstash.port", "5055"),
                entry("security.logstash.tls", "true"),
                entry("security.logstash.ca-certificate", pem.toString()),
                entry("security.logstash.buffer-size", "7")));

        assertThat(settings)
                .isEqualTo(new ElasticsearchSettings(
                        List.of(URI.create("https://one:9200"), URI.create("http://two")),
                        new ElasticsearchSettings.Access("jane", "p", null, pem),
                        "shop.logs-1",
                        Duration.ofSeconds(5),
                        false,
                        true,
                        true,
                        Path.of("/var/dead"),
                        new ElasticsearchSettings.Shipping(
                                new LogstashSettings(true, "logs", 5055, true, pem, 7), true)));
        Files.delete(pem);
    }

    @ParameterizedTest
    @CsvSource({
        "security.elasticsearch-database.hosts, localhost:9200",
        "security.elasticsearch-database.hosts, 'http://a,ftp://b'",
        "security.elasticsearch-database.hosts, http://user:password@host",
        "security.elasticsearch-database.prefix, Shop",
        "security.elasticsearch-database.prefix, -shop",
        "security.elasticsearch-database.prefix, 'a,b'",
        "security.elasticsearch-database.prefix, *",
        "security.elasticsearch-database.ca-certificate, /not/there.pem",
        "security.elasticsearch-timeout, 0",
        "security.logstash.port, 70000",
        "security.logstash.buffer-size, 0",
        "security.logstash.ca-certificate, /not/there.pem",
        "security.elasticsearch-auto-init, perhaps",
    })
    void refusesWhatCannotBeUsed(String name, String value) {
        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining(name)
                .hasMessageContaining("SECLOG0003");
    }

    @Test
    void refusesTwoWaysToShowWhoWeAre() {
        assertThatThrownBy(() -> read(Map.of(
                        "security.elasticsearch-database.user", "jane",
                        "security.elasticsearch-database.api-key", "a2V5")))
                .hasMessageContaining("security.elasticsearch-database.user is 'jane'");
    }

    @Test
    void theTableOfSettingsHoldsEveryPropertyOnce() throws IOException {
        List<String> rows = ROW.matcher(Files.readString(Path.of("../README.md")))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(Stream.of(ElasticsearchProperty.values())
                        .map(ElasticsearchProperty::key)
                        .toList());
    }

    @Test
    void theEngineIsToldOfEveryProperty() {
        assertThat(ServiceLoader.load(FurtherProperties.class).stream()
                        .flatMap(further -> further.get().keys().stream()))
                .containsExactly(ElasticsearchProperty.values());
    }
}
