package io.securitylogger.impl.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import io.securitylogger.throttling.LimitOn;
import io.securitylogger.throttling.ThrottlingLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WindowTest {

    private static final long WRAP_SOON = Integer.MAX_VALUE - 30_000L;

    @Property(tries = 300)
    void neverLetsMorePassThanAllowedInAnySpanAndNeverRefusesWithoutNeed(
            @ForAll("limits") List<ThrottlingLimit> limits, @ForAll("pauses") List<Integer> pauses) {
        Quotas quotas = new Quotas(limits);
        Window window = new Window(1);
        List<Long> passed = new ArrayList<>();
        long now = WRAP_SOON;
        for (int pause : pauses) {
            now += pause;
            boolean allowed = isAllowed(limits, passed, now);
            assertThat(window.wait(quotas, now) <= 0).isEqualTo(allowed);
            if (allowed) {
                window.add(quotas, now);
                passed.add(now);
            } else {
                long free = now + window.wait(quotas, now);
                assertThat(isAllowed(limits, passed, free)).isTrue();
                assertThat(isAllowed(limits, passed, free - 1)).isFalse();
            }
            window = new Window(window.packed());
            assertStates(window.states(quotas, now), passed, now);
        }
    }

    private static boolean isAllowed(List<ThrottlingLimit> limits, List<Long> passed, long now) {
        return limits.stream().allMatch(limit -> within(limit, passed, now) < limit.requests());
    }

    private static long within(ThrottlingLimit limit, List<Long> passed, long now) {
        return passed.stream()
                .filter(time -> now - time < limit.per().toMillis())
                .count();
    }

    private static void assertStates(List<PolicyState> states, List<Long> passed, long now) {
        for (PolicyState state : states) {
            long counted = within(state.limit(), passed, now);
            assertThat((long) state.remaining())
                    .isEqualTo(Math.max(0, state.limit().requests() - counted));
            assertThat(within(state.limit(), passed, now + state.resetMillis())).isLessThan(Math.max(1, counted));
        }
    }

    @Property(tries = 300)
    void forgetsWhatIsTakenBackAndKeepsTheRest(@ForAll("pauses") List<Integer> pauses, @ForAll int choice) {
        Quotas quotas = new Quotas(List.of(limit(1000, 3600)));
        List<Long> times = new ArrayList<>();
        long now = WRAP_SOON;
        for (int pause : pauses) {
            now += pause;
            times.add(now);
        }
        Window all = new Window(1);
        times.forEach(time -> all.add(quotas, time));
        long taken = times.remove(Math.floorMod(choice, times.size()));
        Window rest = new Window(1);
        times.forEach(time -> rest.add(quotas, time));

        all.remove(taken);

        assertThat(all.states(quotas, now)).isEqualTo(rest.states(quotas, now));
    }

    @Property(tries = 300)
    void isTheSameInWhateverOrderItLearnsOfEarlierRequests(@ForAll("pauses") List<Integer> pauses, @ForAll long seed) {
        Quotas quotas = new Quotas(List.of(limit(7, 10), limit(5, 3)));
        List<Long> times = new ArrayList<>();
        long now = WRAP_SOON;
        for (int pause : pauses) {
            now += pause;
            times.add(now);
        }
        Window inOrder = new Window(1);
        times.forEach(time -> inOrder.addEarlier(quotas, time));
        List<Long> shuffled = new ArrayList<>(times);
        java.util.Collections.shuffle(shuffled, new java.util.Random(seed));
        Window inAnyOrder = new Window(1);
        shuffled.forEach(time -> inAnyOrder.addEarlier(quotas, time));

        assertThat(inAnyOrder.states(quotas, now)).isEqualTo(inOrder.states(quotas, now));
        assertThat(inAnyOrder.wait(quotas, now)).isEqualTo(inOrder.wait(quotas, now));
    }

    @Provide
    Arbitrary<List<Integer>> pauses() {
        return Arbitraries.integers().between(0, 1500).list().ofMinSize(1).ofMaxSize(120);
    }

    @Provide
    Arbitrary<List<ThrottlingLimit>> limits() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 40),
                        Arbitraries.integers().between(1, 20))
                .as(WindowTest::limit)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static ThrottlingLimit limit(int requests, int seconds) {
        return ThrottlingLimit.of(LimitOn.PER_REQUEST, requests, Duration.ofSeconds(seconds));
    }
}
