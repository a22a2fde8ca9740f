package io.securitylogger.impl.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.throttling.LimitOn;
import io.securitylogger.throttling.ThrottlingLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WindowPartTest {

    private static final Quotas QUOTAS =
            new Quotas(List.of(ThrottlingLimit.of(LimitOn.PER_REQUEST, 5, Duration.ofSeconds(10))));

    private final List<String> evictions = new ArrayList<>();

    private WindowPart part(int most) {
        return new WindowPart(most, () -> evictions.add("one"));
    }

    private static void add(WindowPart part, long key, long now) {
        int slot = part.slotOf(key, QUOTAS, now);
        Window window = part.at(slot);
        window.use();
        window.add(QUOTAS, now);
        part.keep(slot, window);
    }

    /** Small keys share their places in the table, so that gaps lie between them in every way. */
    @Property(tries = 500)
    void findsWhatCountsAndForgetsNothingElse(
            @ForAll @Size(max = 300) List<@IntRange(max = 60) Integer> keys, @ForAll @IntRange(max = 3000) int pause) {
        WindowPart part = part(1000);
        Map<Integer, Long> lastAsked = new HashMap<>();
        long now = 0;
        for (int key : keys) {
            now += pause;
            add(part, key * 16L + key % 3, now);
            lastAsked.put(key, now);
            long time = now;
            lastAsked.forEach((known, asked) -> {
                int slot = part.find(known * 16L + known % 3);
                boolean counts = slot >= 0 && !part.at(slot).isExpired(10_000, time);
                assertThat(counts).isEqualTo(time - asked < 10_000);
            });
            assertThat(part.size()).isLessThanOrEqualTo(lastAsked.size());
        }
        assertThat(evictions).isEmpty();
    }

    @Test
    void keepsThoseThatAreAskedForWhenOthersCome() {
        WindowPart part = part(100);
        for (long key = 0; key < 10_000; key++) {
            add(part, key % 10, 1);
            add(part, 1000 + key, 1);
        }

        assertThat(part.size()).isEqualTo(100);
        Set<Long> kept = new HashSet<>();
        for (long key = 0; key < 10; key++) {
            int slot = part.find(key);
            if (slot >= 0 && part.at(slot).wait(QUOTAS, 1) > 0) {
                kept.add(key);
            }
        }
        assertThat(kept).hasSize(10);
        assertThat(evictions).hasSize(10_010 - 100);
    }
}
