package io.securitylogger.impl.task;

import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.spi.LogReadException;
import io.securitylogger.spi.LogReader;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether too many tasks wait, or one too long. The log is asked once in five seconds, however often this is. Thread-safe. */
public final class TaskHealth {
    private static final Duration PERIOD = Duration.ofSeconds(5);

    private final HealthSettings settings;
    private final WaitingTasks tasks;
    private final InstantSource clock;
    private final Reporter reporter;
    private @Nullable Verdict last;

    /** @param reader of the logs of all nodes */
    public TaskHealth(HealthSettings settings, LogReader reader, InstantSource clock, Reporter reporter) {
        this.settings = settings;
        this.tasks = new WaitingTasks(reader, RepairSettings.DEFAULT.age());
        this.clock = clock;
        this.reporter = reporter;
    }

    /**
     * How it stands.
     *
     * @param at when that was found out
     * @param excesses what is beyond its limit, a sentence each; if there is none, all is well
     * @param numbers {@code <queue>.waiting} and {@code <queue>.seconds} of each queue in which a task waits
     */
    public record Verdict(Instant at, List<String> excesses, Map<String, Long> numbers) {
        public Verdict {
            excesses = List.copyOf(excesses);
            numbers = Map.copyOf(numbers);
        }
    }

    /** Asks the log. If it cannot be read nothing is said of the tasks, neither good nor bad, and operators are told. */
    public synchronized Verdict verdict() {
        Instant now = clock.instant();
        Verdict known = last;
        if (known == null || !known.at().plus(PERIOD).isAfter(now)) {
            known = ask(now);
            last = known;
        }
        return known;
    }

    private Verdict ask(Instant now) {
        List<String> excesses = new ArrayList<>();
        Map<String, Long> numbers = new TreeMap<>();
        try {
            tasks.at(now).forEach((name, queue) -> {
                long seconds = Duration.between(queue.oldest(), now).toSeconds();
                numbers.put(name + ".waiting", queue.number());
                numbers.put(name + ".seconds", seconds);
                settings.mostWaiting().of(name).ifPresent(most -> {
                    if (queue.number() > most) {
                        excesses.add("%s: %d tasks wait, at most %d may".formatted(name, queue.number(), most));
                    }
                });
                settings.mostSeconds().of(name).ifPresent(most -> {
                    if (seconds > most) {
                        excesses.add("%s: a task waits for %d s, at most %d s it may".formatted(name, seconds, most));
                    }
                });
            });
        } catch (LogReadException unknown) {
            reporter.report(Message.TASK_HEALTH_UNKNOWN, unknown);
        }
        return new Verdict(now, excesses, numbers);
    }
}
