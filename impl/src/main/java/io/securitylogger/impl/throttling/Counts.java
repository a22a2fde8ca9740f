package io.securitylogger.impl.throttling;

import io.securitylogger.impl.address.AddressGroup;
import io.securitylogger.throttling.LimitOn;
import io.securitylogger.throttling.ThrottlingRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who has asked for what how often.
 *
 * @param secret of the keys
 * @param addresses takes addresses together
 * @param windows the times
 * @param changes what other nodes are to be told; {@code null} if nobody is
 */
record Counts(SipHash.Secret secret, AddressGroup addresses, Windows windows, @Nullable Changes changes) {

    /**
     * The times of requests.
     *
     * @param requests all requests
     * @param outcomes logins and second factors, by themselves, so that no flood of requests makes them forgotten
     */
    record Windows(WindowTable requests, WindowTable outcomes) {

        /** @see WindowTable#WindowTable */
        Windows(int maxKeys, Runnable onEviction) {
            this(new WindowTable(maxKeys, onEviction), new WindowTable(maxKeys, onEviction));
        }

        private WindowTable of(Meter meter) {
            return meter.basis().of() == LimitOn.PER_REQUEST ? requests : outcomes;
        }
    }

    /** Counts a request, if the limits allow it; else milliseconds until one is allowed. */
    int take(Meter meter, long key, long now) {
        int wait = windows.of(meter).take(key, meter.quotas(), now);
        if (wait <= 0) {
            tell(Change.counted(meter, key, now));
        }
        return wait;
    }

    /** Milliseconds until a request is allowed; 0 or less if it is now. Counts nothing. */
    int peek(Meter meter, long key, long now) {
        return windows.of(meter).peek(key, meter.quotas(), now);
    }

    /** Counts a request, whatever the limits say. */
    void record(Meter meter, long key, long now) {
        windows.of(meter).record(key, meter.quotas(), now, now);
        tell(Change.counted(meter, key, now));
    }

    /** Counts a request no more that was counted at this time. */
    void giveBack(Meter meter, long key, long time) {
        windows.of(meter).giveBack(key, time);
        tell(Change.givenBack(meter, key, time));
    }

    /** What is left of the limits. */
    List<PolicyState> states(Meter meter, long key, long now) {
        return windows.of(meter).states(key, meter.quotas(), now);
    }

    /** Counts a request of an earlier time, which nobody has to be told of. */
    void recall(Meter meter, long key, long time, long now) {
        windows.of(meter).record(key, meter.quotas(), time, now);
    }

    /** Does as another node did. */
    void follow(Meter meter, Change change, long now) {
        if (change.isGivenBack()) {
            windows.of(meter).giveBack(change.key(), -change.time());
        } else {
            recall(meter, change.key(), Math.min(change.time(), now), now);
        }
    }

    private void tell(Change change) {
        if (changes != null) {
            changes.add(change);
        }
    }

    /**
     * The key of a request.
     *
     * @param whose what the requests that count together have in common
     */
    long key(Meter meter, String whose, ThrottlingRequest request) {
        return new SipHash(secret)
                .add(meter.id())
                .add(whose)
                .add(request.path())
                .add(request.method())
                .add(orEmpty(request.viewSlug()))
                .value();
    }

    /** What the requests of that kind have in common; {@code null} if that is not known, or a bean of the application knows. */
    @Nullable
    String whose(Basis.Whose whose, ThrottlingRequest request) {
        return switch (whose) {
            case IP -> address(request);
            case USER -> request.userId().orElse(null);
            case IP_AND_USER ->
                request.userId().map(user -> address(request) + ' ' + user).orElse(null);
            case OF_BEAN -> null;
        };
    }

    /** The client's address, or the network that counts as one client. */
    private String address(ThrottlingRequest request) {
        return addresses.of(orEmpty(request.ip()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
