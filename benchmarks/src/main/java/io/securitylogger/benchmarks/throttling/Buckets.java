package io.securitylogger.benchmarks.throttling;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

/** Bucket4j with the default limits, a bucket for each address in a map without bound. */
final class Buckets {

    private final ConcurrentHashMap<String, Bucket> byAddress = new ConcurrentHashMap<>();

    boolean tryConsume(String address) {
        return byAddress.computeIfAbsent(address, a -> bucket()).tryConsume(1);
    }

    private static Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(1000).refillGreedy(1000, Duration.ofHours(1)))
                .addLimit(limit -> limit.capacity(20).refillGreedy(20, Duration.ofMinutes(1)))
                .build();
    }
}
