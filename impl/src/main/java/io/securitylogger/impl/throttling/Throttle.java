package io.securitylogger.impl.throttling;

import io.securitylogger.impl.address.AddressGroup;
import io.securitylogger.impl.message.CountedMessage;
import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.reading.Impatient;
import io.securitylogger.spi.LogReader;
import io.securitylogger.throttling.DefaultThrottling;
import io.securitylogger.throttling.ThrottlingLimit;
import io.securitylogger.throttling.ThrottlingValidator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts the requests of an application against the rules of its resource methods. Thread-safe. Waits for nothing but a count of the
 * logs, if those are counted, and for that {@link Impatient not long}.
 */
public final class Throttle {

    private final ThrottlingSettings settings;
    private final Surroundings surroundings;
    private final Runnable onEviction;
    private volatile Counts counts;
    private volatile Instant start;
    private final Map<ResourceRules, Rules> known = new ConcurrentHashMap<>();

    /**
     * What throttling works with.
     *
     * @param beans what the application brings
     * @param clock the time
     * @param reporter is told of failures
     * @param others knows what other processes have served; {@code null} for this process alone
     */
    public record Surroundings(
            ThrottlingBeans beans, InstantSource clock, Reporter reporter, @Nullable OtherNodes others) {

        /** Where this process counts alone. */
        public Surroundings(ThrottlingBeans beans, InstantSource clock, Reporter reporter) {
            this(beans, clock, reporter, null);
        }
    }

    public Throttle(ThrottlingSettings settings, Surroundings surroundings) {
        this.settings = settings;
        this.surroundings = surroundings;
        CountedMessage evictions =
                new CountedMessage(surroundings.reporter(), Message.THROTTLING_KEYS_EVICTED, maxKeys());
        this.onEviction = () -> evictions.add(1, null);
        this.counts = counts(SipHash.Secret.random(), null);
        this.start = surroundings.clock().instant();
    }

    private Counts counts(SipHash.Secret secret, @Nullable Changes changes) {
        return new Counts(
                secret,
                new AddressGroup(settings.counting().ipv6PrefixBits()),
                new Counts.Windows(maxKeys(), onEviction),
                changes);
    }

    private int maxKeys() {
        return settings.counting().maxKeys();
    }

    /**
     * Begins anew, by the keys of all nodes.
     *
     * @return when: nothing that is counted from now on has an earlier time
     */
    long share(SipHash.Secret secret, Changes changes) {
        start = surroundings.clock().instant();
        counts = counts(secret, changes);
        return start.toEpochMilli();
    }

    /** Whether anything is throttled at all. */
    public boolean isEnabled() {
        return settings.enabled();
    }

    /** Whether a request passes for which nobody can tell whether it is over. */
    public boolean failsOpen() {
        return settings.mode().failOpen();
    }

    /** Begins with a request to a method of these rules. */
    public Attempt begin(ResourceRules resource, LoggedRequest request) {
        return new Attempt(this, known.computeIfAbsent(resource, this::rules), request);
    }

    /**
     * Counts what was logged before this was made, for as long as a limit may ask for. Waits for the backend.
     *
     * @param limits those of resource methods; the default ones are added
     */
    public void recall(LogReader reader, List<ThrottlingLimit> limits) {
        try {
            int logs = new Recall(counts, meters(limits), start).from(reader);
            reporter().report(Message.THROTTLING_RECALLED, logs);
        } catch (RuntimeException | LinkageError failure) {
            reporter().report(Message.THROTTLING_NOT_RECALLED, failure);
        }
    }

    /** By what these limits and the default ones count. */
    List<Meter> meters(List<ThrottlingLimit> limits) {
        List<ThrottlingLimit> all = new ArrayList<>(limits);
        all.addAll(defaults().limits());
        return Meter.of(all);
    }

    private DefaultThrottling defaults() {
        return surroundings.beans().defaults().orElse(settings::defaults);
    }

    private Rules rules(ResourceRules resource) {
        if (!resource.problems().isEmpty()) {
            reporter().report(Message.THROTTLING_UNUSABLE, resource.problems());
        }
        List<ThrottlingLimit> limits = new ArrayList<>(resource.limits());
        List<Class<? extends ThrottlingValidator>> validators = new ArrayList<>(resource.validators());
        if (resource.keepsDefault()) {
            DefaultThrottling given = defaults();
            limits.addAll(given.limits());
            validators.addAll(given.validators());
        }
        Stream<ThrottlingValidator> beans = validators.stream().distinct().map(surroundings.beans()::validator);
        return Rules.of(limits, beans.toList(), resource);
    }

    ThrottlingSettings.Mode mode() {
        return settings.mode();
    }

    Counts counts() {
        return counts;
    }

    @Nullable
    OtherNodes others() {
        return surroundings.others();
    }

    /** What the application brings. */
    public ThrottlingBeans beans() {
        return surroundings.beans();
    }

    /** Is told of failures. */
    public Reporter reporter() {
        return surroundings.reporter();
    }

    long now() {
        return surroundings.clock().millis();
    }
}
