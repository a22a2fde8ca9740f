package io.securitylogger.impl.task;

import io.securitylogger.impl.message.Message;
import io.securitylogger.spi.LogReader;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Executes tasks whose messages have come. Thread-safe. */
public final class TaskDeliveries {

    private final TaskSettings settings;
    private final TaskWorld world;
    private final TaskHandlers handlers;
    private final Supplier<Optional<LogReader>> reader;

    /** @param reader where logs of earlier attempts are found; empty if nobody can tell */
    public TaskDeliveries(
            TaskSettings settings, TaskWorld world, TaskHandlers handlers, Supplier<Optional<LogReader>> reader) {
        this.settings = settings;
        this.world = world;
        this.handlers = handlers;
        this.reader = reader;
    }

    /**
     * Has the task of a message executed by another thread.
     *
     * @param deliveries how often the message has come, by the one that brings it
     * @return ends when the message has done its duty
     * @throws RuntimeException if no more work is taken
     */
    public CompletableFuture<Verdict> deliver(String text, int deliveries) {
        TaskMessage message;
        try {
            message = TaskMessage.read(text);
        } catch (RuntimeException unreadable) {
            world.logs().recording().world().reporter().report(Message.TASK_MESSAGE_UNREADABLE, unreadable);
            return CompletableFuture.completedFuture(Verdict.DONE);
        }
        Delivery delivery = new Delivery(
                message,
                new Setting(
                        world,
                        settings,
                        message.key(),
                        message.sent().times().estimatedTimeOfFirstArrival(),
                        Further.in(world.workers())));
        world.workers().execute(() -> delivery.begin(handlers, reader, deliveries));
        return delivery.verdict();
    }
}
