package io.securitylogger.impl.messaging;

import io.securitylogger.impl.task.TaskDeliveries;
import io.securitylogger.impl.task.Verdict;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.naming.InitialContext;
import org.jspecify.annotations.Nullable;

/**
 * Receives one task after the other. The transaction in which a message is received ends when its task has ended, which another
 * thread executes: what the task does has nothing to do with it.
 */
final class Reception {

    private static final String TRANSACTION = "java:comp/UserTransaction";
    private static final String DELIVERIES = "JMSXDeliveryCount";
    private static final long POLL_MILLIS = 1000;
    private static final long WATCH_MILLIS = 100;

    /** How long a task may run before somebody else gets its message, who finds it running, and waits. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final Duration GRACE = Duration.ofSeconds(2);

    private final TaskQueue queue;
    private final TaskDeliveries deliveries;
    private final CountDownLatch closing;

    /** @param closing is zero when no more tasks are wanted */
    Reception(TaskQueue queue, TaskDeliveries deliveries, CountDownLatch closing) {
        this.queue = queue;
        this.deliveries = deliveries;
        this.closing = closing;
    }

    /** Executes the next task, if one comes within a moment. */
    @SuppressWarnings("BanJNDI") // the name is constant
    void receiveOne() throws Exception {
        UserTransaction transaction = (UserTransaction) new InitialContext().lookup(TRANSACTION);
        transaction.setTransactionTimeout(Math.toIntExact(LONGEST.toSeconds()));
        transaction.begin();
        boolean isDone = false;
        try (JMSContext context = queue.open()) {
            Message message = next(context);
            isDone = message == null || execute(context, message);
        } finally {
            if (isDone) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        }
    }

    /** The consumer is closed at once: it would keep for itself what waits behind this message. */
    private @Nullable Message next(JMSContext context) throws Exception {
        try (JMSConsumer consumer = context.createConsumer(queue.queue())) {
            return consumer.receive(POLL_MILLIS);
        }
    }

    private boolean execute(JMSContext context, Message message) throws Exception {
        Verdict verdict = await(deliveries.deliver(text(message), message.getIntProperty(DELIVERIES)));
        if (verdict == null) {
            return false;
        }
        String again = verdict.again();
        if (again != null) {
            queue.send(context, again, verdict.delay());
        }
        return true;
    }

    private static String text(Message message) throws JMSException {
        String text = message instanceof TextMessage known ? known.getText() : null;
        return text == null ? "" : text;
    }

    /** {@code null} if the application ends before the task does. */
    private @Nullable Verdict await(CompletableFuture<Verdict> verdict)
            throws InterruptedException, ExecutionException {
        long graceEnd = 0;
        while (true) {
            try {
                return verdict.get(WATCH_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillRuns) {
                if (closing.getCount() > 0) {
                    continue;
                }
                graceEnd = graceEnd == 0 ? System.nanoTime() + GRACE.toNanos() : graceEnd;
                if (System.nanoTime() > graceEnd) {
                    return null;
                }
            }
        }
    }
}
