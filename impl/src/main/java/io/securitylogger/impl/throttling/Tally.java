package io.securitylogger.impl.throttling;

import io.securitylogger.throttling.LimitOn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where one request is counted. Not thread-safe. */
final class Tally {

    private final Throttle throttle;
    private final Counts counter;
    private final ResourceRules.Attempted attempted;
    private final LoggedRequest request;
    private final List<Count> counts = new ArrayList<>(2);

    /**
     * One place.
     *
     * @param meter against these limits
     * @param key under this key
     * @param time at this time; negative if it is to be counted when it has ended
     */
    private record Count(Meter meter, long key, long time) {}

    /** @param attempted what the request tries */
    Tally(Throttle throttle, ResourceRules.Attempted attempted, LoggedRequest request) {
        this.throttle = throttle;
        this.counter = throttle.counts();
        this.attempted = attempted;
        this.request = request;
    }

    /** Counts the request, unless limits are reached, which are added to the others. */
    void count(Meter meter, long now, Reached reached) {
        String whose = whose(meter.basis());
        if (whose == null) {
            return;
        }
        long key = counter.key(meter, whose, request);
        boolean countsNow = countsNow(meter.basis().of());
        int wait = countsNow ? counter.take(meter, key, now) : counter.peek(meter, key, now);
        if (wait > 0) {
            reached.add(reached(counter.states(meter, key, now)), wait);
            return;
        }
        counts.add(new Count(meter, key, countsNow ? now : -1));
        OtherNodes others = throttle.others();
        if (others != null) {
            others.addReached(meter, request, Instant.ofEpochMilli(now), reached);
        }
    }

    private boolean countsNow(LimitOn of) {
        return of == LimitOn.PER_REQUEST || attempted == Outcome.attempted(of);
    }

    private @Nullable String whose(Basis basis) {
        return basis.whose() == Basis.Whose.OF_BEAN
                ? throttle.beans().key(basis.keyOfBean()).of(request).orElse(null)
                : counter.whose(basis.whose(), request);
    }

    private static List<PolicyState> reached(List<PolicyState> states) {
        return states.stream().filter(state -> state.remaining() == 0).toList();
    }

    /** It counts nowhere. */
    void takeBack() {
        for (Count count : counts) {
            if (count.time() >= 0) {
                counter.giveBack(count.meter(), count.key(), count.time());
            }
        }
        counts.clear();
    }

    /**
     * What counts by its end is counted or taken back.
     *
     * @param slug of its log
     */
    void end(@Nullable String slug) {
        LimitOn ending = Outcome.counted(slug);
        for (Count count : counts) {
            LimitOn of = count.meter().basis().of();
            boolean counts = of == LimitOn.PER_REQUEST || of == ending;
            if (counts && count.time() < 0) {
                counter.record(count.meter(), count.key(), throttle.now());
            } else if (!counts && count.time() >= 0) {
                counter.giveBack(count.meter(), count.key(), count.time());
            }
        }
        counts.clear();
    }

    /** What is left of the limits of all requests. */
    List<PolicyState> states() {
        long now = throttle.now();
        List<PolicyState> states = new ArrayList<>();
        for (Count count : counts) {
            if (count.meter().basis().of() == LimitOn.PER_REQUEST) {
                states.addAll(counter.states(count.meter(), count.key(), now));
            }
        }
        return states;
    }
}
