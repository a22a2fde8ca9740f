package io.securitylogger.suite.server;

import java.net.URI;
import java.nio.file.Path;

/**
 * The server that runs the suite now.
 *
 * <p>Stateless; everything is read from the system properties {@code server.*} that the server's module sets.
 */
public final class ServerUnderTest {
    private ServerUnderTest() {}

    /** The name of the server: {@code wildfly}, {@code open-liberty}, {@code payara} or {@code payara7}. */
    public static String name() {
        return SystemProperty.required("server.name");
    }

    /** Where it is installed. */
    public static Path directory() {
        return Path.of(SystemProperty.required("server.directory"));
    }

    /** The port of plain HTTP on 127.0.0.1. */
    public static int httpPort() {
        return Integer.parseInt(SystemProperty.required("server.http.port"));
    }

    /**
     * The address of a path by plain HTTP.
     *
     * @param path begins with {@code /} and the context root
     */
    public static URI http(String path) {
        return URI.create("http://127.0.0.1:" + httpPort() + path);
    }

    /**
     * Where MicroProfile Health answers: on WildFly at the port for administrators.
     *
     * @param kind such as {@code ready}
     */
    public static URI health(String kind) {
        String port = SystemProperty.required(name().equals("wildfly") ? "server.admin.port" : "server.http.port");
        return URI.create("http://127.0.0.1:" + port + "/health/" + kind);
    }

    /**
     * The address of a path by HTTPS, whose certificate is self-signed.
     *
     * @param path begins with {@code /} and the context root
     */
    public static URI https(String path) {
        return URI.create("https://127.0.0.1:" + SystemProperty.required("server.https.port") + path);
    }
}
