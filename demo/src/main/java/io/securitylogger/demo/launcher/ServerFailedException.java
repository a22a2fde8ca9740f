package io.securitylogger.demo.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The server does not serve: says why and how its log ends. */
final class ServerFailedException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int TAIL_LINES = 40;

    ServerFailedException(String reason, Path log) {
        super(reason + System.lineSeparator() + "The end of " + log + ":" + System.lineSeparator() + tail(log));
    }

    private static String tail(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join(
                    System.lineSeparator(), lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
