package io.securitylogger.benchmarks.purge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The collections of a server's heap.
 *
 * @param file where they are noted
 */
record HeapLog(Path file) {

    private static final int PARTS = 4;
    private static final Pattern AFTER = Pattern.compile("Pause .*?(\\d+)M->(\\d+)M\\((\\d+)M\\)");

    /** How many there were. */
    int count() throws IOException {
        return after().size();
    }

    /** The MB that were in use after a collection at most, in each quarter of those behind the first so many. */
    String most(int passedOver) throws IOException {
        List<Integer> after = after();
        List<Integer> counted = after.subList(Math.min(passedOver, after.size()), after.size());
        List<Integer> most = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            most.add(counted.subList(counted.size() * part / PARTS, counted.size() * (part + 1) / PARTS).stream()
                    .max(Integer::compare)
                    .orElse(0));
        }
        return most.stream().map(String::valueOf).collect(Collectors.joining(", ")) + " (" + counted.size() + ")";
    }

    private List<Integer> after() throws IOException {
        List<Integer> megabytes = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Matcher pause = AFTER.matcher(line);
            if (pause.find()) {
                megabytes.add(Integer.valueOf(pause.group(2)));
            }
        }
        return megabytes;
    }
}
