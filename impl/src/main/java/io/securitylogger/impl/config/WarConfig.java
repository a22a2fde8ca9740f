package io.securitylogger.impl.config;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * The configuration of one web application: MicroProfile Config, and behind it the application's own
 * {@code META-INF/microprofile-config.properties}. Payara has one configuration for a whole enterprise application, in
 * which the files of its web applications are missing; values found only there are taken as they are, without
 * expressions. A file that cannot be read counts as none.
 */
public final class WarConfig implements Config {

    private static final String FILE = "META-INF/microprofile-config.properties";
    private static final String DEFAULT_ORDINAL = "100";

    private final Config config;
    private final List<Properties> files;

    WarConfig(Config config, ClassLoader loader) {
        this.config = config;
        this.files = files(loader);
    }

    /** The configuration of the application that this class loader belongs to. */
    public static WarConfig of(ClassLoader loader) {
        return new WarConfig(ConfigProvider.getConfig(loader), loader);
    }

    @Override
    public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
        return config.getOptionalValue(name, type).or(() -> inFiles(name).flatMap(text -> converted(text, type)));
    }

    @Override
    public <T> T getValue(String name, Class<T> type) {
        return getOptionalValue(name, type).orElseGet(() -> config.getValue(name, type));
    }

    @Override
    public Iterable<String> getPropertyNames() {
        Set<String> names = new LinkedHashSet<>();
        config.getPropertyNames().forEach(names::add);
        files.forEach(file -> names.addAll(file.stringPropertyNames()));
        return names;
    }

    @Override
    public ConfigValue getConfigValue(String name) {
        return config.getConfigValue(name);
    }

    @Override
    public Iterable<ConfigSource> getConfigSources() {
        return config.getConfigSources();
    }

    @Override
    public <T> Optional<Converter<T>> getConverter(Class<T> type) {
        return config.getConverter(type);
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return config.unwrap(type);
    }

    private Optional<String> inFiles(String name) {
        return files.stream()
                .flatMap(file -> Optional.ofNullable(file.getProperty(name)).stream())
                .findFirst();
    }

    private <T> Optional<T> converted(String text, Class<T> type) {
        return type == String.class
                ? Optional.of(type.cast(text))
                : config.getConverter(type).map(converter -> converter.convert(text));
    }

    /** Those of the highest ordinal first, as MicroProfile Config has them. */
    private static List<Properties> files(ClassLoader loader) {
        try {
            List<Properties> files = new ArrayList<>();
            for (URL url : Collections.list(loader.getResources(FILE))) {
                files.add(load(url));
            }
            files.sort(Comparator.comparingInt(WarConfig::ordinal).reversed());
            return List.copyOf(files);
        } catch (IOException | IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    private static Properties load(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        // a cached jar would stay open after the end of the application
        connection.setUseCaches(false);
        try (InputStream stream = connection.getInputStream()) {
            Properties properties = new Properties();
            properties.load(stream);
            return properties;
        }
    }

    private static int ordinal(Properties file) {
        try {
            return Integer.parseInt(file.getProperty("config_ordinal", DEFAULT_ORDINAL));
        } catch (NumberFormatException noNumber) {
            return Integer.parseInt(DEFAULT_ORDINAL);
        }
    }
}
