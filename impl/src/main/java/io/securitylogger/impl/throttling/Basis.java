package io.securitylogger.impl.throttling;

import io.securitylogger.throttling.LimitOn;
import io.securitylogger.throttling.ThrottleBy;
import io.securitylogger.throttling.ThrottlingKey;
import io.securitylogger.throttling.ThrottlingLimit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which requests are counted together.
 *
 * @param of of all those
 * @param whose of this kind
 * @param key the bean that says whose; {@code null} unless it is {@link Whose#OF_BEAN}
 */
record Basis(LimitOn of, Whose whose, @Nullable Class<? extends ThrottlingKey> key) {

    enum Whose {
        IP,
        USER,
        IP_AND_USER,
        OF_BEAN
    }

    /** A limit by this or that is counted twice. */
    static List<Basis> of(ThrottlingLimit limit) {
        if (limit.key() != null) {
            return List.of(new Basis(limit.of(), Whose.OF_BEAN, limit.key()));
        }
        return whose(limit.by()).stream()
                .map(whose -> new Basis(limit.of(), whose, null))
                .toList();
    }

    private static List<Whose> whose(ThrottleBy by) {
        return switch (by) {
            case IP -> List.of(Whose.IP);
            case USER -> List.of(Whose.USER);
            case IP_AND_USER -> List.of(Whose.IP_AND_USER);
            case IP_OR_USER -> List.of(Whose.IP, Whose.USER);
        };
    }

    /** Whether it can be counted before anybody has been authenticated. */
    boolean isKnownAtOnce() {
        return whose == Whose.IP;
    }

    /** The bean that says whose requests they are. */
    Class<? extends ThrottlingKey> keyOfBean() {
        return Objects.requireNonNull(key, "key");
    }

    boolean needsUser() {
        return whose == Whose.USER || whose == Whose.IP_AND_USER;
    }
}
