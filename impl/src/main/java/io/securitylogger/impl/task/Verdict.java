package io.securitylogger.impl.task;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a message whose task was executed, or was not to be.
 *
 * @param again what is sent in its place; {@code null} for nothing
 * @param delay before which nobody gets that
 */
public record Verdict(@Nullable String again, Duration delay) {

    static final Verdict DONE = new Verdict(null, Duration.ZERO);
}
