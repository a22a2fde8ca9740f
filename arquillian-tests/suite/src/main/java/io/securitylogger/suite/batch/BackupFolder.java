package io.securitylogger.suite.batch;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The backups of one type of logs, as they lie in the file system.
 *
 * @param folder of all types
 * @param type the type
 */
public record BackupFolder(Path folder, String type) {

    /** A folder that does not exist, for a server to keep backups in. */
    public static Path newStorage() {
        return Path.of(System.getProperty("databases.directory", ""))
                .toAbsolutePath()
                .resolveSibling("backups-" + UUID.randomUUID());
    }

    /** All files but that of the lock. */
    public List<Path> paths() throws IOException {
        Path files = folder.resolve(type);
        if (!Files.isDirectory(files)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(files)) {
            return all.sorted().toList();
        }
    }

    public List<String> names() throws IOException {
        return paths().stream().map(path -> path.getFileName().toString()).toList();
    }

    /** The names with this end. */
    List<String> named(String end) throws IOException {
        return names().stream().filter(name -> name.endsWith(end)).toList();
    }

    /** The ids of all logs in files that are whole. */
    public List<String> ids() throws IOException {
        return paths().stream()
                .filter(path -> !path.toString().endsWith(".part"))
                .flatMap(BackupFolder::ids)
                .toList();
    }

    private static Stream<String> ids(Path file) {
        try (JsonReader reader = Json.createReader(new GZIPInputStream(Files.newInputStream(file)))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream().map(log -> log.getString("id"));
        } catch (IOException e) {
            throw new AssertionError(file.toString(), e);
        }
    }
}
