package io.securitylogger.benchmarks.cleaning;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.securitylogger.impl.cleaning.BodyCapture;
import io.securitylogger.impl.cleaning.BodyLimits;
import io.securitylogger.impl.cleaning.Cleaner;
import io.securitylogger.impl.cleaning.CleaningSettings;
import io.securitylogger.impl.cleaning.MaskingSettings;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Prints how the CPU time of cleaning grows with the body, usual and hostile ones: the slope of its logarithm over that
 * of the length, 10 KB to 10 MB, where 1 is linear; and the nanoseconds for each byte of the longest. First bodies
 * without limits, then with the default limits such as never fill them.
 */
public final class CleaningSlope {

    private static final int[] LENGTHS = {10_000, 100_000, 1_000_000, 10_000_000};
    private static final int[] ROUNDS = {300, 40, 6, 3};
    private static final List<String> PARTS = List.of(
            "json",
            "xml",
            "form",
            "[",
            "\"",
            "\\",
            "1",
            "4111 ",
            "password=password=",
            "<password><password>",
            "Bearer Bearer ",
            "-----BEGIN ",
            "{\"a\":\"\\\"",
            "\"password\":");

    /** Each character is a byte. */
    private static final List<String> ENDLESS = List.of(
            "a",
            "\0",
            "a\0",
            "aaaaaaaa\0",
            "\\\\",
            "\\u0061",
            "\u00c3\u00a9",
            "\u00c3\u00a9aaaaaaaa",
            "\u00ff",
            "\u00ff\0",
            "\u00e2\u0082");

    private CleaningSlope() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        Cleaner all = cleaner(new BodyLimits(BodyLimits.UNLIMITED, BodyLimits.UNLIMITED, BodyLimits.UNLIMITED));
        Cleaner bounded = cleaner(BodyLimits.defaults());
        for (String heading : List.of("to warm up", "measured")) {
            System.out.println(heading);
            PARTS.forEach(part -> print(all, part, length -> body(part, length)));
            print(bounded, "NUL and nothing else", byte[]::new);
            for (String part : ENDLESS) {
                print(bounded, "in a JSON string: " + shown(part), length -> jsonString(part, length));
            }
        }
    }

    private static Cleaner cleaner(BodyLimits limits) {
        return new Cleaner(new CleaningSettings(limits, Set.of(CleaningSettings.ANY_TYPE), MaskingSettings.defaults()));
    }

    private static void print(Cleaner cleaner, String name, IntFunction<byte[]> bodies) {
        int count = LENGTHS.length;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        double nanos = 0;
        for (int i = 0; i < count; i++) {
            double length = Math.log(LENGTHS[i]);
            nanos = leastNanos(cleaner, bodies.apply(LENGTHS[i]), ROUNDS[i]);
            x += length;
            y += Math.log(nanos);
            xx += length * length;
            xy += length * Math.log(nanos);
        }
        double slope = (count * xy - x * y) / (count * xx - x * x);
        System.out.printf("%-36s %.2f %6.2f%n", name, slope, nanos / LENGTHS[count - 1]);
    }

    private static double leastNanos(Cleaner cleaner, byte[] body, int rounds) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < rounds; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            BodyCapture capture = cleaner.requestBody("text/plain", null);
            capture.write(body, 0, body.length);
            if (capture.finish(false).text() == null) {
                throw new IllegalStateException("the body was lost");
            }
            least = Math.min(least, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        return least;
    }

    private static byte[] body(String part, int length) {
        String text =
                switch (part) {
                    case "json" -> Bodies.json(length);
                    case "xml" -> Bodies.xml(length);
                    case "form" -> Bodies.form(length);
                    default -> part.repeat(length / part.length());
                };
        return text.getBytes(UTF_8);
    }

    private static byte[] jsonString(String part, int length) {
        return ("{\"a\":\"" + part.repeat(length / part.length())).getBytes(ISO_8859_1);
    }

    private static String shown(String octets) {
        StringBuilder shown = new StringBuilder();
        octets.chars()
                .forEach(c -> shown.append(c > ' ' && c <= '~' ? String.valueOf((char) c) : "%%%02x".formatted(c)));
        return shown.toString();
    }
}
