package io.securitylogger.benchmarks.purge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * What is in the files of a backup.
 *
 * @param files how many there are
 * @param logs how many logs are in them
 * @param distinct how many different ones
 */
record SavedLogs(int files, int logs, int distinct) {

    private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");

    /** Reads all below the folder, one log a line, by nothing of the product. */
    static SavedLogs in(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json.gz")).toList();
        }
        Set<UUID> ids = new HashSet<>();
        int logs = 0;
        for (Path file : files) {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Matcher id = ID.matcher(line);
                    if (id.find()) {
                        logs++;
                        ids.add(UUID.fromString(id.group(1)));
                    }
                }
            }
        }
        return new SavedLogs(files.size(), logs, ids.size());
    }
}
