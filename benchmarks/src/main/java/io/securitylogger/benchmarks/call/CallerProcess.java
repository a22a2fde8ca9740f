package io.securitylogger.benchmarks.call;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A {@link Caller}, as those who tell it see it. Ends with {@link #close}, or when this process ends. */
final class CallerProcess implements AutoCloseable {

    private static final int STOP_SECONDS = 10;

    private final Process process;
    private final PrintStream told;
    private final BufferedReader answers;

    private CallerProcess(Process process) {
        this.process = process;
        this.told = new PrintStream(process.getOutputStream(), true, US_ASCII);
        this.answers = new BufferedReader(new InputStreamReader(process.getInputStream(), US_ASCII));
    }

    static CallerProcess start(ClientKind client, Logging logging, int port) throws IOException {
        return new CallerProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms128m",
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(client, logging),
                        Caller.class.getName(),
                        client.name(),
                        logging.name(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** Without other clients, and without the jar by which a client would find us if it is not to. */
    private static String classPath(ClientKind client, Logging logging) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !client.isForeign(entry))
                .filter(entry -> logging.isOurs() || !entry.contains("rest-client-support"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    CallMeasurement measure(CallLoad load, Duration time) throws IOException {
        told.println(load.name() + " " + time.toMillis());
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("A process that makes calls has ended");
        }
        return CallMeasurement.parse(answer);
    }

    @Override
    public void close() throws InterruptedException {
        told.close();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
