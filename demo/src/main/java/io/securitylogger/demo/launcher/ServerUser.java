package io.securitylogger.demo.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A user of the server, put into its files as {@code add-user.sh} does.
 *
 * @param credentials name and password with a colon between
 */
record ServerUser(String credentials) {

    private static final String REALM = "ApplicationRealm";

    void addTo(Path configuration, String role) throws IOException {
        int colon = credentials.indexOf(':');
        String name = credentials.substring(0, colon);
        String password = credentials.substring(colon + 1);
        append(configuration.resolve("application-users.properties"), name + '=' + digest(name, password));
        append(configuration.resolve("application-roles.properties"), name + '=' + role);
    }

    /** What the server keeps in place of the password. */
    private static String digest(String name, String password) {
        byte[] known = String.join(":", name, REALM, password).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(known));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has MD5", missing);
        }
    }

    private static void append(Path file, String line) throws IOException {
        Files.write(file, List.of("", line), StandardOpenOption.APPEND);
    }
}
