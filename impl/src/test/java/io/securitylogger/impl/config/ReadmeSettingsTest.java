package io.securitylogger.impl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeSettingsTest {

    private static final Pattern ROW = Pattern.compile("^\\| `(security\\.[^`]+)` \\|", Pattern.MULTILINE);

    private static final Pattern OF_ANOTHER_JAR = Pattern.compile("security\\.(elasticsearch|logstash)");

    @Test
    void theTableOfSettingsHoldsEveryPropertyOnce() throws IOException {
        List<String> rows = ROW.matcher(Files.readString(Path.of("../README.md")))
                .results()
                .map(match -> match.group(1))
                .filter(key -> !OF_ANOTHER_JAR.matcher(key).lookingAt())
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Property.values()).map(Property::key).toList());
    }
}
