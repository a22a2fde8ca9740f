package io.securitylogger.suite.propagation.app;

import static java.util.stream.Collectors.joining;

import io.securitylogger.LogData;
import io.securitylogger.ObjectRef;
import io.securitylogger.SecurityLog;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Tasks that fail, nest, repeat, outlive their request, or are many. The first line is what the request's thread sees. */
@Path("/tasks")
@ApplicationScoped
@Produces("text/plain;charset=UTF-8")
@SuppressWarnings("NullAway.Init")
public class TaskResource {
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CompletableFuture<Sight> afterEnd = new CompletableFuture<>();

    @Inject
    private SecurityLog log;

    @Inject
    private FinishedLogs finishedLogs;

    @Resource
    private ManagedExecutorService executor;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Resource(lookup = Executors.ALL_REMAINING)
    private ManagedExecutorService defined;

    @Resource(lookup = Executors.UNCHANGING)
    private ManagedExecutorService unchanging;

    /** What the task says while the request goes on; what it opens and leaves open. */
    @GET
    @Path("/saying")
    public String saying() throws Exception {
        Sight there = executor.submit(() -> {
                    log.relate(ObjectRef.of("Item", 3)).extra("by", "task");
                    log.with(LogData.slug("left open"));
                    return Sight.now();
                })
                .get(20, TimeUnit.SECONDS);
        return Sight.now() + "\n" + there;
    }

    @GET
    @Path("/nested")
    public String nested() throws Exception {
        log.slug("submitter");
        Future<String> lines = executor.submit(() -> {
            log.slug("outer task");
            Sight outer = Sight.now();
            try (var scope = log.with(LogData.slug("inside"))) {
                Sight inner = defined.submit(Sight::now).get(20, TimeUnit.SECONDS);
                return outer + "\n" + inner;
            }
        });
        return Sight.now() + "\n" + lines.get(20, TimeUnit.SECONDS);
    }

    @GET
    @Path("/failing")
    public String failing() throws Exception {
        Callable<Sight> failing = () -> {
            throw new IllegalStateException(Sight.now().toString());
        };
        try {
            return "did not fail: " + executor.submit(failing).get(20, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            return Sight.now() + "\n"
                    + Objects.requireNonNull(failed.getCause()).getMessage();
        }
    }

    /** Each run sees the scope as it was handed in, whatever the one before said. */
    @GET
    @Path("/repeating")
    public String repeating() throws Exception {
        log.slug("submitter");
        Queue<Sight> runs = new ConcurrentLinkedQueue<>();
        CountDownLatch three = new CountDownLatch(3);
        ScheduledFuture<?> repetition = scheduler.scheduleAtFixedRate(
                () -> {
                    runs.add(Sight.now());
                    log.slug("said by a run");
                    three.countDown();
                },
                1,
                5,
                TimeUnit.MILLISECONDS);
        boolean ran = three.await(20, TimeUnit.SECONDS);
        repetition.cancel(false);
        return Sight.now() + "\n"
                + runs.stream().map(Sight::toString).limit(ran ? 3 : 0).collect(joining("\n"));
    }

    @GET
    @Path("/many/{executor}/{count}")
    public String many(@PathParam("executor") String name, @PathParam("count") int count) throws Exception {
        ManagedExecutorService chosen = named(name);
        List<Future<Sight>> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tasks.add(chosen.submit(Sight::now));
        }
        StringBuilder lines = new StringBuilder(Sight.now().toString());
        for (Future<Sight> task : tasks) {
            lines.append('\n').append(task.get(60, TimeUnit.SECONDS));
        }
        return lines.toString();
    }

    /** Starts a task that goes on when {@link #openGate()} is called. */
    @GET
    @Path("/outliving")
    public String outliving() {
        log.slug("submitter");
        executor.execute(() -> {
            try {
                if (gate.await(30, TimeUnit.SECONDS)) {
                    log.slug("too late")
                            .relate(ObjectRef.of("Late", 1))
                            .extra("late", true)
                            .user("late");
                    afterEnd.complete(Sight.now());
                }
            } catch (InterruptedException | RuntimeException failed) {
                afterEnd.completeExceptionally(failed);
            }
        });
        return Sight.now().toString();
    }

    @GET
    @Path("/gate")
    public String openGate() throws Exception {
        gate.countDown();
        return afterEnd.get(20, TimeUnit.SECONDS).toString();
    }

    @GET
    @Path("/finished/{id}")
    public String finished(@PathParam("id") UUID id) throws Exception {
        return finishedLogs.of(id);
    }

    /** Every thread of a pool whose context leaves threads as they are, after tasks that carried the scope to it. */
    @GET
    @Path("/left-behind")
    public String leftBehind() throws Exception {
        List<Future<Sight>> carried = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            boolean fails = i % 2 == 0;
            carried.add(unchanging.submit(log.contextualCallable(() -> {
                log.with(LogData.slug("left open"));
                if (fails) {
                    throw new IllegalStateException("as it should");
                }
                return Sight.now();
            })));
        }
        for (int i = 1; i < carried.size(); i += 2) {
            carried.get(i).get(20, TimeUnit.SECONDS);
        }
        return Sight.now() + "\n" + carried.get(1).get() + "\n" + Crowd.of(4, unchanging);
    }

    /** As many threads at once as the executor gives, brought to work by a thread that has no log. */
    @GET
    @Path("/unrelated/{executor}")
    public String unrelated(@PathParam("executor") String name) throws Exception {
        ManagedExecutorService chosen = named(name);
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return Sight.now() + "\n"
                + OwnThread.call(() -> {
                            Thread.currentThread().setContextClassLoader(loader);
                            return Crowd.of(name.equals("defined") ? 4 : 24, chosen);
                        })
                        .get(60, TimeUnit.SECONDS);
    }

    private ManagedExecutorService named(String name) {
        return switch (name) {
            case "defined" -> defined;
            case "scheduled" -> scheduler;
            default -> executor;
        };
    }
}
