package io.securitylogger.impl.task;

import io.securitylogger.impl.message.Message;
import io.securitylogger.impl.reading.Impatient;
import io.securitylogger.impl.recording.Recording;
import io.securitylogger.spi.LogReadException;
import io.securitylogger.spi.LogReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether too many tasks wait, or one too long. The log is asked once in five seconds, however often this is, and not waited for
 * longer than {@link Impatient#PATIENCE}. Thread-safe.
 */
public final class TaskHealth implements AutoCloseable {
    private static final Duration PERIOD = Duration.ofSeconds(5);

    private final HealthSettings settings;
    private final WaitingTasks tasks;
    private final Impatient impatient;
    private final Recording.World world;
    private @Nullable Verdict last;

    /**
     * Asks nothing yet.
     *
     * @param reader of the logs of all nodes
     * @param impatient asks it; closed with this
     */
    public TaskHealth(HealthSettings settings, LogReader reader, Impatient impatient, Recording.World world) {
        this.settings = settings;
        this.tasks = new WaitingTasks(reader, RepairSettings.DEFAULT.age());
        this.impatient = impatient;
        this.world = world;
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

    /** Asks the log. If it cannot be read in time nothing is said of the tasks, neither good nor bad, and operators are told. */
    public synchronized Verdict verdict() {
        Instant now = world.clock().instant();
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
            impatient.ask(() -> tasks.at(now)).forEach((name, queue) -> {
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
            world.reporter().report(Message.TASK_HEALTH_UNKNOWN, unknown);
        }
        return new Verdict(now, excesses, numbers);
    }

    @Override
    public void close() {
        impatient.close();
    }
}
