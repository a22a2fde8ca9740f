package io.securitylogger.impl.throttling;

import io.securitylogger.impl.address.AddressGroup;
import io.securitylogger.throttling.LimitOn;
import io.securitylogger.throttling.ThrottlingRequest;
import org.jspecify.annotations.Nullable;

/**
 * Who has asked for what how often.
 *
 * @param secret of the keys
 * @param addresses takes addresses together
 * @param requests all requests
 * @param outcomes logins and second factors, by themselves, so that no flood of requests makes them forgotten
 */
record Counts(SipHash.Secret secret, AddressGroup addresses, WindowTable requests, WindowTable outcomes) {

    WindowTable table(Basis basis) {
        return basis.of() == LimitOn.PER_REQUEST ? requests : outcomes;
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
