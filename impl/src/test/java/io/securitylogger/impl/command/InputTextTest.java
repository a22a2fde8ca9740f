package io.securitylogger.impl.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.impl.cleaning.Cleaner;
import io.securitylogger.impl.cleaning.CleaningSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

class InputTextTest {

    private final Cleaner cleaner = new Cleaner(CleaningSettings.defaults());

    @Test
    void wordsAreQuotedWhereOneWouldNotSeeThem() {
        assertThat(text("jane", "--admin", "John \"J\" Smith", "", "a=b c"))
                .isEqualTo("jane --admin \"John \\\"J\\\" Smith\" \"\" \"a=b c\"");
    }

    @Test
    void secretsAreMaskedByTheirNames() {
        assertThat(text("--password=hunter2", "password=hunter2", "--user", "jane", "--api-token", "hunter2", "end"))
                .isEqualTo("--password=[Filtered] password=[Filtered] --user jane --api-token [Filtered] end");
    }

    @Test
    void secretsAreMaskedWhereverTheyStand() {
        assertThat(text("{\"password\": \"hunter2\"}")).doesNotContain("hunter2");
        assertThat(text("https://jane:hunter2@host/")).doesNotContain("hunter2");
    }

    @Test
    void longInputIsCut() {
        assertThat(text("x".repeat(20_000))).hasSize(10_000).endsWith("…");
    }

    private String text(String... words) {
        return InputText.of(List.of(words), cleaner);
    }
}
