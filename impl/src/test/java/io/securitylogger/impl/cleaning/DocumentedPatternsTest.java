package io.securitylogger.impl.cleaning;

import static io.securitylogger.impl.cleaning.Cleaning.clean;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentedPatternsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"password\": \"x\"} | {\"password\": \"[Filtered]\"}",
                "{\"password\" :\"a\\\"b\", \"c\": 1} | {\"password\" :\"[Filtered]\", \"c\": 1}",
                "{\"password\": \"\"} | {\"password\": \"[Filtered]\"}",
                "<a><password>x</password></a> | <a><password>[Filtered]</password></a>",
                "password=x&y=1 | password=[Filtered]&y=1",
                "y=1&password=x | y=1&password=[Filtered]",
                "csrfmiddlewaretoken=abc&y=1 | csrfmiddlewaretoken=[Filtered]&y=1",
                "{\"access_key\": \"abc\"} | {\"access_key\": \"[Filtered]\"}"
            })
    void masksWhatTheDocumentationShows(String body, String expected) {
        assertThat(clean(Cleaning.documentedOnly(), body)).isEqualTo(expected);
        assertThat(clean(Cleaning.unlimited(), body)).isEqualTo(expected);
    }

    @Test
    void masksTheWholeMatchOfAPatternWithoutGroups() {
        String body = "--b\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\nsecret\r\n--b--";

        assertThat(clean(Cleaning.documentedOnly(), body)).isEqualTo("--b\r\n[Filtered]\n--b--");
    }

    @Test
    void masksEachGroupOfAPattern() {
        assertThat(clean(Cleaning.withPatterns("a=(\\d+) b=(\\d+)"), "a=12 b=34 c=56"))
                .isEqualTo("a=[Filtered] b=[Filtered] c=56");
    }

    @Test
    void masksEveryMatch() {
        assertThat(clean(Cleaning.withPatterns("x(\\d)"), "x1x2".repeat(100))).isEqualTo("x[Filtered]".repeat(200));
    }

    @Test
    void leavesBodiesAloneWhenMaskingIsOff() {
        String body = "{\"password\": \"x\", \"token\": \"y\"}";

        assertThat(clean(Cleaning.unmasked(BodyLimits.UNLIMITED, BodyLimits.UNLIMITED), body))
                .isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a(?=b)", "(?<!a)b", "(a)\\1", "a(b", "[z-a]"})
    void refusesPatternsThatCannotRunInLinearTime(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cleaning.withPatterns(pattern))
                .withMessageContaining(pattern)
                .withMessageContaining("RE2");
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, true", "authorization, true", "X-Authorization, true", "x_authorization, true", "Cookie, true",
        "Set-Cookie, false", "X-CSRF-Token, true", "Accept, false", "My-Authorization, false", "tokens-left, true"
    })
    void matchesHeaderNamesAtTheirBeginning(String name, boolean hides) {
        MaskingSettings masking = Cleaning.masking(true, false, List.of());
        Cleaner cleaner = Cleaning.cleaner(10, 10, masking);

        assertThat(cleaner.headers(Map.of(name, List.of("v", "w"))))
                .isEqualTo(Map.of(name, hides ? List.of(Cleaning.HIDDEN, Cleaning.HIDDEN) : List.of("v", "w")));
    }

    @Test
    void staysLinearWhenEachMatchLooksAtTheWholeRest() {
        String body = "ab".repeat(100_000);

        String cleaned = clean(Cleaning.withPatterns("a(?s:.*)Z|(a)b"), body);

        assertThat(cleaned)
                .startsWith(Cleaning.HIDDEN + "b")
                .endsWith(Cleaning.HIDDEN)
                .hasSizeLessThan(2000);
    }
}
