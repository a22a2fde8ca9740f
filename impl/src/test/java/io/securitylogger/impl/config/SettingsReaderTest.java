package io.securitylogger.impl.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.impl.cleaning.BodyLimits;
import io.securitylogger.impl.cleaning.CleaningSettings;
import io.securitylogger.impl.command.CommandSettings;
import io.securitylogger.impl.dispatch.WriteMode;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.output.OutputSettings;
import io.securitylogger.impl.schedule.Cron;
import io.securitylogger.impl.task.NamedTaskSettings;
import io.securitylogger.impl.task.RepairSettings;
import io.securitylogger.impl.task.TaskSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

    @Test
    void nothingConfiguredGivesTheDocumentedDefaults() {
        Settings settings = read(Map.of());

        assertThat(settings.cleaning()).isEqualTo(CleaningSettings.defaults());
        assertThat(settings.cleaning().limits()).isEqualTo(new BodyLimits(1000, 1000, 250));
        assertThat(settings.commands())
                .isEqualTo(new CommandSettings(Set.of(), new OutputSettings(10_000, 1000, Duration.ofSeconds(5))));
        assertThat(settings.dispatch().mode()).isEqualTo(WriteMode.SYNC);
        assertThat(settings.dispatch().raiseWriterExceptions()).isFalse();
        assertThat(settings.backends()).isEqualTo(new BackendSettings(null, null));
        assertThat(settings.sql().dataSourceName()).isEmpty();
        assertThat(settings.capture().logIdHeader()).isNull();
        assertThat(settings.capture().servletRequests()).isFalse();
        assertThat(settings.appendSlash()).isFalse();
        assertThat(settings.adminRoles()).isEmpty();
        assertThat(settings.purgeSchedule()).isNull();
        assertThat(settings.tasks()).isEqualTo(TaskSettings.DEFAULT);
        assertThat(settings.named()).isEqualTo(new NamedTaskSettings(Set.of(), null));
        assertThat(settings.repair()).isEqualTo(RepairSettings.DEFAULT);
    }

    @Test
    void theWriterNoneIsNoWriter() {
        assertThat(read(Map.of("security.backend-writers", "none")).backends().writers())
                .isEmpty();
    }

    @Test
    void everyPropertyIsRead() {
        Settings settings = read(Map.ofEntries(
                Map.entry("security.admin-resource-enabled", "true"),
                Map.entry("security.admin-roles", "admins, auditors"),
                Map.entry("security.purge-schedule", " 30  3 * * mon-fri "),
                Map.entry("security.log-request-body-length", "unlimited"),
                Map.entry("security.log-response-body-length", "5"),
                Map.entry("security.log-json-string-length", "unlimited"),
                Map.entry("security.log-response-body-content-types", "text/plain, image/svg+xml"),
                Map.entry("security.hide-sensitive-data", "false"),
                Map.entry("security.hide-sensitive-data-extended", "FALSE"),
                Map.entry("security.hide-sensitive-data-patterns.body", "a{1\\,3},b\\d"),
                Map.entry("security.hide-sensitive-data-patterns.headers", "X-Own"),
                Map.entry("security.hide-sensitive-data-patterns.queries", "own"),
                Map.entry("security.sensitive-data-replacement", "***"),
                Map.entry("security.log-request-ignore-url-paths", "/a,/b/*"),
                Map.entry("security.log-request-ignore-ip", "10.0.0.1,10.1.0.0/16"),
                Map.entry("security.trusted-proxies", "192.168.0.0/16"),
                Map.entry("security.log-servlet-requests", "true"),
                Map.entry("security.log-id-header", "X-Log-Id"),
                Map.entry("security.release", "1.2"),
                Map.entry("security.append-slash", "true"),
                Map.entry("security.backend-writers", "sql,logging"),
                Map.entry("security.backend-reader", "sql"),
                Map.entry("security.log-db-name", "java:app/jdbc/Logs"),
                Map.entry("security.raise-writer-exceptions", "true"),
                Map.entry("security.write-mode", "batched"),
                Map.entry("security.batch-size", "7"),
                Map.entry("security.batch-queue-size", "70"),
                Map.entry("security.batch-linger-millis", "8"),
                Map.entry("security.command-log-excluded-commands", "a, b"),
                Map.entry("security.auto-generate-tasks-for-commands", "a, b"),
                Map.entry("security.task-transport", "jms"),
                Map.entry("security.task-jms-queue", "jms/tasks"),
                Map.entry("security.task-jms-listeners", "2"),
                Map.entry("security.task-executor", "java:app/concurrent/Tasks"),
                Map.entry("security.stale-task-time-limit-minutes", "5"),
                Map.entry("security.task-use-pre-commit", "true"),
                Map.entry("security.set-stale-task-invocations-limit-per-run", "10"),
                Map.entry("security.set-stale-task-age-days-limit-per-run", "2"),
                Map.entry("security.set-task-log-state-schedule", "*/5 * * * *"),
                Map.entry("security.log-string-io-flush-timeout", "3"),
                Map.entry("security.log-string-output-truncate-length", "300"),
                Map.entry("security.log-string-output-truncate-offset", "20"),
                Map.entry("security.batch-offer-timeout-millis", "9")));

        assertThat(settings.purgeSchedule()).hasToString("30 3 * * mon-fri");
        assertThat(settings.tasks())
                .isEqualTo(new TaskSettings("java:app/concurrent/Tasks", Duration.ofMinutes(5), true));
        assertThat(settings.named())
                .isEqualTo(new NamedTaskSettings(
                        Set.of("a", "b"),
                        new NamedTaskSettings.Messaging("java:comp/DefaultJMSConnectionFactory", "jms/tasks", 2)));
        assertThat(settings.repair()).isEqualTo(new RepairSettings(10, Duration.ofDays(2), Cron.parse("*/5 * * * *")));
        assertThat(settings.adminRoles()).containsExactlyInAnyOrder("admins", "auditors");
        assertThat(settings.commands())
                .isEqualTo(new CommandSettings(Set.of("a", "b"), new OutputSettings(300, 20, Duration.ofSeconds(3))));

        assertThat(settings.cleaning().limits())
                .isEqualTo(new BodyLimits(BodyLimits.UNLIMITED, 5, BodyLimits.UNLIMITED));
        assertThat(settings.cleaning().contentTypes()).containsExactlyInAnyOrder("text/plain", "image/svg+xml");
        assertThat(settings.cleaning().masking().enabled()).isFalse();
        assertThat(settings.cleaning().masking().extended()).isFalse();
        assertThat(settings.cleaning().masking().bodyPatterns()).containsExactly("a{1,3}", "b\\d");
        assertThat(settings.cleaning().masking().headerPatterns()).containsExactly("X-Own");
        assertThat(settings.cleaning().masking().queryPatterns()).containsExactly("own");
        assertThat(settings.cleaning().masking().replacement()).isEqualTo("***");
        assertThat(settings.capture().ignored().paths()).containsExactly("/a");
        assertThat(settings.capture().ignored().pathPrefixes()).containsExactly("/b/");
        assertThat(settings.capture().ignored().addresses().contains("10.1.2.3"))
                .isTrue();
        assertThat(settings.capture().clientAddress().trustedProxies().contains("192.168.1.1"))
                .isTrue();
        assertThat(settings.capture().servletRequests()).isTrue();
        assertThat(settings.capture().logIdHeader()).isEqualTo("X-Log-Id");
        assertThat(settings.release()).isEqualTo("1.2");
        assertThat(settings.appendSlash()).isTrue();
        assertThat(settings.backends()).isEqualTo(new BackendSettings(List.of("sql", "logging"), "sql"));
        assertThat(settings.sql().dataSourceName()).isEqualTo("java:app/jdbc/Logs");
        assertThat(settings.dispatch().raiseWriterExceptions()).isTrue();
        assertThat(settings.dispatch().mode()).isEqualTo(WriteMode.BATCHED);
        assertThat(settings.dispatch().batch().size()).isEqualTo(7);
        assertThat(settings.dispatch().batch().queueSize()).isEqualTo(70);
        assertThat(settings.dispatch().batch().linger()).isEqualTo(Duration.ofMillis(8));
        assertThat(settings.dispatch().batch().offerTimeout()).isEqualTo(Duration.ofMillis(9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "security.admin-resource-enabled | yes | true or false",
                "security.purge-schedule | 0 0 30 2 * | minute, hour",
                "security.purge-schedule | daily | minute, hour",
                "security.log-request-body-length | many | whole number",
                "security.log-response-body-length | -1 | whole number",
                "security.log-json-string-length | 3 | whole number",
                "security.hide-sensitive-data | yes | true or false",
                "security.hide-sensitive-data-patterns.body | (?=x)y | RE2",
                "security.hide-sensitive-data-patterns.body | (unclosed | RE2",
                "security.hide-sensitive-data-patterns.headers | *a | RE2",
                "security.hide-sensitive-data-patterns.queries | (.)\\1 | RE2",
                "security.sensitive-data-replacement | a\"b | quote",
                "security.log-request-ignore-ip | localhost | CIDR",
                "security.trusted-proxies | 10.0.0.0/99 | CIDR",
                "security.write-mode | later | sync or batched",
                "security.batch-size | 0 | whole number",
                "security.batch-queue-size | x | whole number",
                "security.append-slash | 1 | true or false",
                "security.log-string-io-flush-timeout | -1 | whole number",
                "security.log-string-output-truncate-length | 199 | from 200",
                "security.log-string-output-truncate-offset | 10000 | below security.log-string-output-truncate-length",
                "security.log-id-header | X Log Id | name of a header",
                "security.log-id-header | X-Log: | name of a header",
                "security.log-request-ignore-url-paths | /a,health | begin with /",
                "security.log-response-body-content-types | text/xml,json | application/json",
            })
    void badValueIsNamedWithItsPropertyAndARemedy(String property, String value, String remedy) {
        assertThatThrownBy(() -> read(Map.of(property, value)))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("SECLOG0003: " + property + " is '" + value + "'")
                .hasMessageContaining(remedy);
    }

    @ParameterizedTest
    @CsvSource({"''", "' , '", "*", "'admins,**'"})
    void adminResourceNeedsNamesOfRoles(String roles) {
        Map<String, String> values = Map.of("security.admin-resource-enabled", "true", "security.admin-roles", roles);

        assertThatThrownBy(() -> read(values))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("SECLOG0003: security.admin-roles is '" + roles.strip() + "'")
                .hasMessageContaining("give the names of roles");
        assertThat(SettingsReader.adminRoles(new MapConfig(values))).isEmpty();
    }

    @Test
    void rolesWithoutTheResourceAdmitNobody() {
        Map<String, String> values = Map.of("security.admin-roles", "admins");

        assertThat(read(values).adminRoles()).isEmpty();
        assertThat(SettingsReader.adminRoles(new MapConfig(values))).isEmpty();
    }

    @Test
    void rolesAreReadForTheServletContainerToo() {
        Map<String, String> values =
                Map.of("security.admin-resource-enabled", "true", "security.admin-roles", "admins");

        assertThat(SettingsReader.adminRoles(new MapConfig(values))).containsExactly("admins");
    }

    @Test
    void allBadValuesAreNamedAtOnce() {
        assertThatThrownBy(() -> read(Map.of("security.batch-size", "x", "security.write-mode", "y")))
                .hasMessageContaining("security.batch-size")
                .hasMessageContaining("security.write-mode");
    }

    @Test
    void unknownPropertyIsAWarningWithTheNearestName() {
        Logger logger = Logger.getLogger("io.securitylogger");
        List<String> said = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        try {
            read(Map.of("security.log-request-body-lenght", "5"));
        } finally {
            logger.removeHandler(handler);
        }
        assertThat(said)
                .singleElement()
                .asString()
                .contains("security.log-request-body-lenght")
                .contains("did you mean security.log-request-body-length?");
    }

    private static Settings read(Map<String, String> values) {
        return SettingsReader.read(new MapConfig(values), new Reporter(InstantSource.system()));
    }
}
