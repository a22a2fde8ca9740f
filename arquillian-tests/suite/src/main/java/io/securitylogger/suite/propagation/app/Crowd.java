package io.securitylogger.suite.propagation.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Tasks that wait for each other, so that each has a thread of its own. */
public final class Crowd {
    private Crowd() {}

    /** A line for each of as many tasks. */
    static String of(int count, ExecutorService executor) throws Exception {
        CountDownLatch all = new CountDownLatch(count);
        List<Future<Sight>> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tasks.add(executor.submit(() -> {
                Sight sight = Sight.now();
                all.countDown();
                meet(all);
                return sight;
            }));
        }
        List<String> lines = new ArrayList<>();
        for (Future<Sight> task : tasks) {
            lines.add(task.get(60, TimeUnit.SECONDS).toString());
        }
        return lines.stream().collect(Collectors.joining("\n"));
    }

    /** A pool may be smaller than the crowd: then those that are there let the others go on. */
    private static void meet(CountDownLatch all) throws InterruptedException {
        if (!all.await(2, TimeUnit.SECONDS)) {
            while (all.getCount() > 0) {
                all.countDown();
            }
        }
    }
}
