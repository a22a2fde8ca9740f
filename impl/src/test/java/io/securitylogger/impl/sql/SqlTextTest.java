package io.securitylogger.impl.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.impl.json.JsonText;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class SqlTextTest {

    @Property(tries = 500)
    void keepsBothLimits(
            @ForAll String text,
            @ForAll @IntRange(min = 1, max = 50) int characters,
            @ForAll @IntRange(min = 3, max = 50) int bytes) {
        String fit = SqlText.fit(text, characters, bytes);

        assertThat(fit).hasSizeLessThanOrEqualTo(characters).doesNotContain("\0");
        assertThat(fit.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(bytes);
        assertThat(new String(fit.getBytes(UTF_8), UTF_8)).isEqualTo(fit);
    }

    @Test
    void keepsWhatFitsExactly() {
        assertThat(SqlText.fit("äöü", 3, 6)).isEqualTo("äöü");
        assertThat(SqlText.fit("", 3, 6)).isEmpty();
    }

    @Test
    void cutsByCharactersAndByBytes() {
        assertThat(SqlText.fit("abcd", 3, 100)).isEqualTo("ab…");
        assertThat(SqlText.fit("äöüß", 100, 7)).isEqualTo("äö…");
    }

    @Test
    void splitsNoSurrogatePair() {
        assertThat(SqlText.fit("a😀bc", 3, 100)).isEqualTo("a…");
        assertThat(SqlText.fit("a😀bc", 4, 100)).isEqualTo("a😀…");
    }

    @Test
    void replacesTooLongJsonByJsonThatHoldsItsBeginning() {
        String json = SqlText.fit(Map.of("key", "\"".repeat(5000)), 1000);

        assertThat(json).hasSizeLessThanOrEqualTo(1000);
        assertThat(JsonText.readObject(json)).hasEntrySatisfying("truncated", text -> assertThat((String) text)
                .startsWith("{\"key\":\"\\\"")
                .endsWith("…"));
    }
}
