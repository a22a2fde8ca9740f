package io.securitylogger.impl.config;

import io.securitylogger.impl.address.ClientAddress;
import io.securitylogger.impl.address.Networks;
import io.securitylogger.impl.capture.CaptureSettings;
import io.securitylogger.impl.cleaning.BodyLimits;
import io.securitylogger.impl.cleaning.Cleaner;
import io.securitylogger.impl.cleaning.CleaningSettings;
import io.securitylogger.impl.cleaning.MaskingSettings;
import io.securitylogger.impl.command.CommandSettings;
import io.securitylogger.impl.dispatch.DispatchSettings;
import io.securitylogger.impl.dispatch.WriteMode;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.outgoing.OutgoingSettings;
import io.securitylogger.impl.output.OutputSettings;
import io.securitylogger.impl.sql.SqlSettings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** Makes the settings of MicroProfile Config. */
public final class SettingsReader {

    private static final String NO_WRITER = "none";
    private static final String NETWORKS = "give IP addresses and CIDR blocks, separated by commas";
    private static final String ROLES = "give the names of roles, separated by commas, or set "
            + Property.ADMIN_RESOURCE_ENABLED.key() + " to false";
    private static final String PATTERNS =
            "give regular expressions in the syntax of RE2, a comma inside one written \\,";

    private final Config config;
    private final PropertyReader properties;

    private SettingsReader(Config config) {
        this.config = config;
        this.properties = new PropertyReader(config);
    }

    /**
     * Reads every property.
     *
     * @param reporter told of properties that do not exist
     * @throws InvalidSettingsException naming every property whose value cannot be used, its value and the remedy
     */
    public static Settings read(Config config, Reporter reporter) {
        SettingsReader reader = new SettingsReader(config);
        reader.warnOfUnknown(reporter);
        Settings settings = reader.read();
        List<String> problems = reader.properties.problems();
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return settings;
    }

    /**
     * Reads who may start jobs through the application, which the servlet container asks before CDI is there.
     *
     * @return empty if nobody may, or if the deployment is going to be refused for what is set
     */
    static Set<String> adminRoles(Config config) {
        SettingsReader reader = new SettingsReader(config);
        Set<String> roles = reader.adminRoles();
        return reader.properties.problems().isEmpty() ? roles : Set.of();
    }

    /** Whether the limits of waiting tasks are set, well or not, which must be known before beans are looked for. */
    public static boolean taskHealthIsAsked(Config config) {
        PropertyReader properties = new PropertyReader(config);
        return properties.text(Property.TASK_HEALTH_MAX_WAITING) != null
                || properties.text(Property.TASK_HEALTH_MAX_WAITING_SECONDS) != null;
    }

    private Settings read() {
        TaskReader tasks = new TaskReader(properties);
        return new Settings(
                adminRoles(),
                backends(),
                capture(),
                cleaning(),
                commands(),
                dispatch(),
                new OutgoingSettings(
                        properties.flag(Property.LOG_OUTPUT_REQUESTS, true),
                        properties.flag(Property.PROPAGATE_TRACE_CONTEXT, false)),
                properties.cron(Property.PURGE_SCHEDULE),
                properties.text(Property.RELEASE),
                new RetentionReader(properties).read(),
                new SqlSettings(orEmpty(Property.LOG_DB_NAME)),
                tasks.tasks(),
                tasks.health(),
                tasks.named(),
                tasks.repair(),
                new ThrottlingReader(properties).read(),
                properties.flag(Property.APPEND_SLASH, false));
    }

    private Set<String> adminRoles() {
        if (!properties.flag(Property.ADMIN_RESOURCE_ENABLED, false)) {
            return Set.of();
        }
        return properties.checked(Property.ADMIN_ROLES, Set.of(), ROLES, () -> {
            List<String> roles = properties.list(Property.ADMIN_ROLES, List.of());
            if (roles.isEmpty()) {
                throw new IllegalArgumentException(
                        Property.ADMIN_RESOURCE_ENABLED.key() + " is true, and no role may use the resource");
            }
            if (roles.stream().anyMatch(role -> role.startsWith("*"))) {
                throw new IllegalArgumentException("'*' and '**' are everybody and no role");
            }
            return new TreeSet<>(roles);
        });
    }

    private String orEmpty(Property property) {
        String text = properties.text(property);
        return text == null ? "" : text;
    }

    private BackendSettings backends() {
        List<String> writers = properties.list(Property.BACKEND_WRITERS, List.of());
        List<String> named = writers.equals(List.of(NO_WRITER)) ? List.of() : writers;
        return new BackendSettings(writers.isEmpty() ? null : named, properties.text(Property.BACKEND_READER));
    }

    private CaptureSettings capture() {
        List<String> paths = elements(
                Property.LOG_REQUEST_IGNORE_URL_PATHS,
                List.of(),
                "give paths that begin with /, with a * at the end for all below",
                path -> path.startsWith("/"));
        String idHeader = properties.parsed(
                Property.LOG_ID_HEADER, "", "give the name of a header such as X-Log-Id", SettingsReader::token);
        return new CaptureSettings(
                CaptureSettings.Ignored.of(paths, networks(Property.LOG_REQUEST_IGNORE_IP)),
                new ClientAddress(networks(Property.TRUSTED_PROXIES)),
                properties.flag(Property.LOG_SERVLET_REQUESTS, false),
                idHeader.isEmpty() ? null : idHeader);
    }

    /** A list whose elements all pass the test. */
    private List<String> elements(Property property, List<String> byDefault, String remedy, Predicate<String> isGood) {
        return properties.checked(property, byDefault, remedy, () -> {
            List<String> elements = properties.list(property, byDefault);
            elements.stream().filter(isGood.negate()).findFirst().ifPresent(element -> {
                throw new IllegalArgumentException("'" + element + "' is none");
            });
            return elements;
        });
    }

    /** RFC 9110, section 5.6.2: what names of headers are made of. */
    private static String token(String text) {
        if (!text.chars().allMatch(c -> c > ' ' && c < 127 && "\"(),/:;<=>?@[\\]{}".indexOf(c) < 0)) {
            throw new IllegalArgumentException("no header can have that name");
        }
        return text;
    }

    private Networks networks(Property property) {
        return properties.checked(
                property, Networks.NONE, NETWORKS, () -> Networks.parse(properties.list(property, List.of())));
    }

    private CleaningSettings cleaning() {
        CleaningSettings defaults = CleaningSettings.defaults();
        BodyLimits limits = new BodyLimits(
                properties.limit(
                        Property.LOG_REQUEST_BODY_LENGTH, defaults.limits().requestBodyLength(), 1),
                properties.limit(
                        Property.LOG_RESPONSE_BODY_LENGTH, defaults.limits().responseBodyLength(), 1),
                properties.limit(
                        Property.LOG_JSON_STRING_LENGTH, defaults.limits().jsonStringLength(), 10));
        List<String> types = elements(
                Property.LOG_RESPONSE_BODY_CONTENT_TYPES,
                List.copyOf(defaults.contentTypes()),
                "give media types such as application/json, or " + CleaningSettings.ANY_TYPE,
                type -> type.equals(CleaningSettings.ANY_TYPE) || type.indexOf('/') > 0);
        return new CleaningSettings(limits, Set.copyOf(types), masking(defaults.masking()));
    }

    private MaskingSettings masking(MaskingSettings defaults) {
        MaskingSettings patterns = new MaskingSettings(
                properties.flag(Property.HIDE_SENSITIVE_DATA, defaults.enabled()),
                properties.flag(Property.HIDE_SENSITIVE_DATA_EXTENDED, defaults.extended()),
                patterns(Property.HIDE_SENSITIVE_DATA_PATTERNS_BODY, defaults.bodyPatterns()),
                patterns(Property.HIDE_SENSITIVE_DATA_PATTERNS_HEADERS, defaults.headerPatterns()),
                patterns(Property.HIDE_SENSITIVE_DATA_PATTERNS_QUERIES, defaults.queryPatterns()),
                defaults.replacement());
        return properties.parsed(
                Property.SENSITIVE_DATA_REPLACEMENT, patterns, "give another text", patterns::withReplacement);
    }

    private List<String> patterns(Property property, List<String> byDefault) {
        return properties.checked(property, byDefault, PATTERNS, () -> {
            List<String> patterns = properties.list(property, byDefault);
            Cleaner.checkPatterns(patterns);
            return patterns;
        });
    }

    private CommandSettings commands() {
        Set<String> excluded = Set.copyOf(properties.list(Property.COMMAND_LOG_EXCLUDED_COMMANDS, List.of()));
        int length = properties.integer(
                Property.LOG_STRING_OUTPUT_TRUNCATE_LENGTH, OutputSettings.DEFAULT.length(), OutputSettings.SHORTEST);
        int offset = properties.integer(
                Property.LOG_STRING_OUTPUT_TRUNCATE_OFFSET, Math.min(OutputSettings.DEFAULT.offset(), length / 2), 0);
        Duration flushTimeout = Duration.ofSeconds(properties.integer(
                Property.LOG_STRING_IO_FLUSH_TIMEOUT,
                Math.toIntExact(OutputSettings.DEFAULT.flushTimeout().toSeconds()),
                0));
        OutputSettings output = properties.checked(
                Property.LOG_STRING_OUTPUT_TRUNCATE_OFFSET,
                OutputSettings.DEFAULT,
                "give a whole number below " + Property.LOG_STRING_OUTPUT_TRUNCATE_LENGTH.key(),
                () -> new OutputSettings(length, offset, flushTimeout));
        return new CommandSettings(excluded, output);
    }

    private DispatchSettings dispatch() {
        int size = properties.integer(Property.BATCH_SIZE, 500, 1);
        return new DispatchSettings(
                properties.parsed(
                        Property.WRITE_MODE, WriteMode.SYNC, "give sync or batched", constant(WriteMode.class)),
                properties.flag(Property.RAISE_WRITER_EXCEPTIONS, false),
                Duration.ofMillis(properties.integer(Property.SYNC_TIMEOUT_MILLIS, 5000, 1)),
                new DispatchSettings.Batch(
                        size,
                        Duration.ofMillis(properties.integer(Property.BATCH_LINGER_MILLIS, 200, 1)),
                        Math.max(size, properties.integer(Property.BATCH_QUEUE_SIZE, 10_000, 1)),
                        Duration.ofMillis(properties.integer(Property.BATCH_OFFER_TIMEOUT_MILLIS, 100, 0))));
    }

    private static <E extends Enum<E>> Function<String, E> constant(Class<E> type) {
        return text -> {
            try {
                return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException noConstant) {
                throw new IllegalArgumentException("it is neither", noConstant);
            }
        };
    }

    private void warnOfUnknown(Reporter reporter) {
        KnownProperties known = KnownProperties.find();
        List<String> unknown = StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(Property.PREFIX) && !known.contains(name))
                .distinct()
                .sorted()
                .map(name -> name + " (did you mean " + known.nearest(name) + "?)")
                .toList();
        if (!unknown.isEmpty()) {
            reporter.report(Message.UNKNOWN_PROPERTIES, String.join(", ", unknown));
        }
    }
}
