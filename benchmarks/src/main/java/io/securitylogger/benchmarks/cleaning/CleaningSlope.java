package io.securitylogger.benchmarks.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.securitylogger.impl.cleaning.BodyCapture;
import io.securitylogger.impl.cleaning.BodyLimits;
import io.securitylogger.impl.cleaning.Cleaner;
import io.securitylogger.impl.cleaning.CleaningSettings;
import io.securitylogger.impl.cleaning.MaskingSettings;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;

/**
 * Prints how the CPU time of cleaning grows with the body, usual and hostile ones: the slope of its logarithm over that
 * of the length, 10 KB to 10 MB without limits; 1 is linear.
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

    private CleaningSlope() {}

    /** Takes no arguments. */
    public static void main(String[] arguments) {
        BodyLimits limits = new BodyLimits(BodyLimits.UNLIMITED, BodyLimits.UNLIMITED, BodyLimits.UNLIMITED);
        Cleaner cleaner = new Cleaner(
                new CleaningSettings(limits, Set.of(CleaningSettings.ANY_TYPE), MaskingSettings.defaults()));
        PARTS.forEach(part -> slope(cleaner, part));
        PARTS.forEach(part -> System.out.printf("%-24s %.2f%n", part, slope(cleaner, part)));
    }

    private static double slope(Cleaner cleaner, String part) {
        int count = LENGTHS.length;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < count; i++) {
            double length = Math.log(LENGTHS[i]);
            double nanos = Math.log((double) leastNanos(cleaner, body(part, LENGTHS[i]), ROUNDS[i]));
            x += length;
            y += nanos;
            xx += length * length;
            xy += length * nanos;
        }
        return (count * xy - x * y) / (count * xx - x * x);
    }

    private static long leastNanos(Cleaner cleaner, byte[] body, int rounds) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < rounds; i++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            BodyCapture capture = cleaner.requestBody("text/plain", null);
            capture.write(body, 0, body.length);
            if (requireNonNull(capture.finish(false).text()).isEmpty()) {
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
}
