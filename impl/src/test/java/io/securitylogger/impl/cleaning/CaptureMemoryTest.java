package io.securitylogger.impl.cleaning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jol.info.GraphLayout;

/** With the default limits a request and its response hold less than 64 KiB, whatever passes. */
class CaptureMemoryTest {

    private static final int LARGEST_BODY = 32 * 1024;
    private static final int PARTS = 400;

    private final Cleaner cleaner = new Cleaner(CleaningSettings.defaults());

    /** Sizes are estimated from the layout of the running JVM, without an agent. */
    @BeforeAll
    static void withoutAgent() {
        System.setProperty("jol.skipDynamicAttach", "true");
        System.setProperty("jol.skipHotspotSAAttach", "true");
        System.setProperty("jol.magicFieldOffset", "true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain text without end ",
                "žluťoučký kůň 漢字 ",
                "[[[[[[[[[[{\"a\":",
                "{\"a\":\"x\",",
                "\\u00e9\\u6f22",
                "{\"key\":1},",
                "\\\"\\\"",
                "\u0000\u0001\u0002",
                "\u0000"
            })
    void holdsABoundedPartOfAnyBody(String text) {
        for (String opening : new String[] {"", "[", "[\"", "{\"a\":[\"", "{\""}) {
            for (String type : Arrays.asList("application/json", "text/csv", null)) {
                assertThat(largest(opening, text.repeat(200), type))
                        .as("%s%s… as %s", opening, text, type)
                        .isLessThan(LARGEST_BODY);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 11, 249, 250, 251, 330, 331, 400, 10_000})
    void holdsABoundedPartOfManyLongStrings(int units) {
        for (String unit : new String[] {"x", "ž", "\\u6f22", "\\n"}) {
            String strings = ("\"" + unit.repeat(units) + "\",").repeat(Math.max(1, 3000 / units));

            assertThat(largest("[", strings, "application/json"))
                    .as("strings of %d times %s", units, unit)
                    .isLessThan(LARGEST_BODY);
        }
    }

    private long largest(String opening, String part, @Nullable String type) {
        long shared = GraphLayout.parseInstance(cleaner).totalSize();
        BodyCapture capture = cleaner.requestBody(type, null);
        byte[] first = opening.getBytes(UTF_8);
        byte[] rest = part.getBytes(UTF_8);
        capture.write(first, 0, first.length);
        long largest = 0;
        for (int i = 0; i < PARTS; i++) {
            capture.write(rest, 0, rest.length);
            if (i < 4 || i == PARTS - 1) {
                largest = Math.max(
                        largest, GraphLayout.parseInstance(cleaner, capture).totalSize() - shared);
            }
        }
        return largest;
    }
}
