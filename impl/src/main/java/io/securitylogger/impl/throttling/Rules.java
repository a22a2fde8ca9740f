package io.securitylogger.impl.throttling;

import io.securitylogger.throttling.LimitOn;
import io.securitylogger.throttling.ThrottlingLimit;
import io.securitylogger.throttling.ThrottlingValidator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rules that hold for a resource method.
 *
 * @param atOnce what is counted before anybody has been authenticated
 * @param later what is counted when it is known who asks
 * @param validators rules of the application
 * @param attempted what a request to the method tries
 * @param policies the limits as the field {@code RateLimit-Policy} tells them; empty for none
 */
record Rules(
        List<Meter> atOnce,
        List<Meter> later,
        List<ThrottlingValidator> validators,
        ResourceRules.Attempted attempted,
        String policies) {

    static Rules of(List<ThrottlingLimit> limits, List<ThrottlingValidator> validators, ResourceRules resource) {
        List<ThrottlingLimit> distinct = limits.stream().distinct().toList();
        List<Meter> meters = Meter.of(distinct);
        return new Rules(
                meters.stream().filter(meter -> meter.basis().isKnownAtOnce()).toList(),
                meters.stream().filter(meter -> !meter.basis().isKnownAtOnce()).toList(),
                List.copyOf(validators),
                resource.attempted(),
                distinct.stream()
                        .filter(limit -> limit.of() == LimitOn.PER_REQUEST || isOwn(limit, resource))
                        .map(RateLimitFields::policy)
                        .collect(Collectors.joining(", ")));
    }

    private static boolean isOwn(ThrottlingLimit limit, ResourceRules resource) {
        return resource.attempted() == Outcome.attempted(limit.of());
    }
}
