package io.securitylogger.impl.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securitylogger.spi.LogReadException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ImpatientTest {

    private final AtomicInteger threads = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Impatient impatient = new Impatient(work -> {
        threads.incrementAndGet();
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    });

    @AfterEach
    void close() {
        end.countDown();
        impatient.close();
    }

    private String hang() {
        try {
            end.await();
            return "late";
        } catch (InterruptedException e) {
            throw new IllegalStateException("was interrupted", e);
        }
    }

    private void assertNoAnswer(Supplier<String> question, String because) {
        assertThatThrownBy(() -> impatient.ask(question))
                .isInstanceOf(LogReadException.class)
                .hasMessageContaining(because);
    }

    @Test
    void givesTheAnswer() {
        assertThat(impatient.ask(() -> "42")).isEqualTo("42");
    }

    @Test
    void theOneThreadIsMadeBeforeAnybodyAsks() {
        List<Thread> made = new CopyOnWriteArrayList<>();
        try (Impatient one = Impatient.withOneThread(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            made.add(thread);
            return thread;
        })) {
            assertThat(made).hasSize(1);
            for (int i = 0; i < 10; i++) {
                assertThat(one.ask(Thread::currentThread)).isSameAs(made.get(0));
            }
        }
        assertThat(made).hasSize(1);
    }

    @Test
    void waitsForHangingBackendNoLongerThanItsPatienceAndThenNotAtAll() {
        long begin = System.nanoTime();
        assertNoAnswer(this::hang, "within 1000 ms");
        long waited = System.nanoTime() - begin;
        for (int i = 0; i < 1000; i++) {
            assertNoAnswer(this::hang, "asked again soon");
        }

        assertThat(Duration.ofNanos(waited)).isGreaterThanOrEqualTo(Impatient.PATIENCE);
        assertThat(threads).hasValue(1);
    }

    @Test
    void tellsTheFailureAndAsksAgainAfterThePause() {
        assertNoAnswer(
                () -> {
                    throw new LogReadException("gone");
                },
                "The backend failed");

        String answer = null;
        while (answer == null) {
            try {
                answer = impatient.ask(() -> "back");
            } catch (LogReadException paused) {
                Thread.onSpinWait();
            }
        }

        assertThat(answer).isEqualTo("back");
        assertThat(impatient.ask(() -> "still")).isEqualTo("still");
    }

    @Test
    void manyWhoAskAtOnceAllGetTheirAnswerFromFewThreads() {
        Thread[] askers = new Thread[64];
        AtomicInteger answered = new AtomicInteger();
        for (int i = 0; i < askers.length; i++) {
            askers[i] = new Thread(() -> {
                for (int j = 0; j < 100; j++) {
                    answered.addAndGet(impatient.ask(() -> 1));
                }
            });
        }
        for (Thread asker : askers) {
            asker.start();
        }
        for (Thread asker : askers) {
            try {
                asker.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        assertThat(answered).hasValue(6400);
        assertThat(threads.get()).isLessThanOrEqualTo(16);
    }
}
