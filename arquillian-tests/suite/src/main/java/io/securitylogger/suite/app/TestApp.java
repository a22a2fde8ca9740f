package io.securitylogger.suite.app;

import io.securitylogger.suite.database.Database;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * A test application, described once and built with or without the bundle.
 *
 * <p>Describe it by the chained calls, then build: {@link #war()} is the application alone, {@link #loggedWar()} the
 * same with the bundle in {@code WEB-INF/lib}. Building changes nothing, so both may be built from one description. Not
 * thread-safe.
 */
public final class TestApp {
    private static final String THROTTLING = "security.throttling-enabled";

    private final String name;
    private final Set<Class<?>> classes = new LinkedHashSet<>();
    private final List<JavaArchive> libraries = new ArrayList<>();
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, String> classPathResources = new LinkedHashMap<>();
    private final Map<String, String> webInfResources = new LinkedHashMap<>();
    private final Map<String, Database> dataSources = new LinkedHashMap<>();
    private final StringBuilder webXml = new StringBuilder();

    private TestApp(String name) {
        this.name = name;
        settings.put(THROTTLING, "false");
    }

    /**
     * Begins an application.
     *
     * @param name the context root, without slash and ending
     */
    public static TestApp named(String name) {
        return new TestApp(name);
    }

    /** Adds classes, each with its nested ones. */
    public TestApp classes(Class<?>... more) {
        classes.addAll(List.of(more));
        return this;
    }

    /** Adds a jar to {@code WEB-INF/lib}. */
    public TestApp library(JavaArchive library) {
        libraries.add(library);
        return this;
    }

    /** Adds a line to {@code META-INF/microprofile-config.properties}. */
    public TestApp setting(String key, String value) {
        settings.put(key, value);
        return this;
    }

    /** Adds lines to {@code META-INF/microprofile-config.properties}. */
    public TestApp settings(Map<String, String> more) {
        settings.putAll(more);
        return this;
    }

    /** Counts requests against their limits, which tests that send many of them cannot do with. */
    public TestApp throttled() {
        settings.remove(THROTTLING);
        return this;
    }

    /** Adds a file to {@code WEB-INF/classes}. */
    public TestApp resource(String path, String content) {
        classPathResources.put(path, content);
        return this;
    }

    /** Adds a file to {@code WEB-INF}, such as {@code beans.xml}. There is none unless it is added. */
    public TestApp webInf(String path, String content) {
        webInfResources.put(path, content);
        return this;
    }

    /** Adds elements to the generated {@code web.xml}. */
    public TestApp webXml(String elements) {
        webXml.append(elements);
        return this;
    }

    /**
     * Adds a data source that the application brings along, its driver included.
     *
     * @param jndiName such as {@code java:app/jdbc/Logs}
     */
    public TestApp dataSource(String jndiName, Database database) {
        dataSources.put(jndiName, database);
        return this;
    }

    /** The application alone. */
    public WebArchive war() {
        WebArchive war = ShrinkWrap.create(WebArchive.class, name + ".war")
                .addClasses(classes.toArray(Class<?>[]::new))
                .addAsLibraries(libraries)
                .setWebXML(new StringAsset(WebXml.of(dataSources, webXml.toString())));
        classPathResources.forEach((path, content) -> war.addAsResource(new StringAsset(content), path));
        webInfResources.forEach((path, content) -> war.addAsWebInfResource(new StringAsset(content), path));
        dataSources.values().stream()
                .map(Database::driver)
                .distinct()
                .forEach(driver -> war.addAsLibrary(driver.toFile()));
        if (!settings.isEmpty()) {
            war.addAsResource(new StringAsset(PropertiesText.of(settings)), "META-INF/microprofile-config.properties");
        }
        return war;
    }

    /** The application with the bundle. */
    public WebArchive loggedWar() {
        return war().addAsLibrary(Libraries.bundle());
    }

    /**
     * An enterprise application of the given web applications; each keeps its name as context root.
     *
     * @param name without ending
     */
    public static EnterpriseArchive ear(String name, List<WebArchive> wars) {
        StringBuilder modules = new StringBuilder();
        for (WebArchive war : wars) {
            String file = war.getName();
            modules.append("<module><web><web-uri>%s</web-uri><context-root>/%s</context-root></web></module>"
                    .formatted(file, file.substring(0, file.lastIndexOf('.'))));
        }
        String applicationXml = "<application xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"10\">" + modules
                + "</application>";
        return ShrinkWrap.create(EnterpriseArchive.class, name + ".ear")
                .addAsModules(wars.toArray(WebArchive[]::new))
                .setApplicationXML(new StringAsset(applicationXml));
    }
}
