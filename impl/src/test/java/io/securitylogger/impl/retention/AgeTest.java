package io.securitylogger.impl.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgeTest {

    @ParameterizedTest
    @CsvSource({"1h, 1", "36h, 36", "30d, 720", "2w, 336", "3m, 2160", "1y, 8736", "999999y, 8735991264"})
    void isNumberAndUnit(String text, long hours) {
        assertThat(Age.parse(text).duration()).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30", "d", "0d", "-1d", "1 d", "1D", "1s", "1.5d", "1000000d", "1d1h"})
    void nothingElseIsOne(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Age.parse(text));
    }
}
