package io.securitylogger.impl.throttling;

import io.securitylogger.throttling.ThrottlingLimit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Limits that count the same requests, and so share their windows.
 *
 * @param basis which requests
 * @param quotas the limits
 * @param id the basis as a number
 */
record Meter(Basis basis, Quotas quotas, long id) {

    private static final SipHash.Secret NO_SECRET = new SipHash.Secret(0, 0);

    private Meter(Basis basis, Quotas quotas) {
        this(basis, quotas, new SipHash(NO_SECRET).add(basis.toString()).value());
    }

    static List<Meter> of(List<ThrottlingLimit> limits) {
        Map<Basis, List<ThrottlingLimit>> byBasis = new LinkedHashMap<>();
        for (ThrottlingLimit limit : limits) {
            Basis.of(limit).forEach(basis -> byBasis.computeIfAbsent(basis, b -> new ArrayList<>())
                    .add(limit));
        }
        return byBasis.entrySet().stream()
                .map(entry -> new Meter(entry.getKey(), new Quotas(entry.getValue())))
                .toList();
    }
}
