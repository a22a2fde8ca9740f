package io.securitylogger.suite.task.app;

import io.securitylogger.Commands;
import io.securitylogger.LoggedTasks;
import io.securitylogger.TaskHandler;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.NullUnmarked;

/** What tasks do that are known by their names. */
@RequestScoped
@NullUnmarked
public class NamedWork {
    @Inject
    private Commands commands;

    /** One line of an order. */
    public record Line(int pieces, BigDecimal price) {}

    /** Takes arguments of several kinds. */
    @TaskHandler("bill")
    public String bill(String customer, LocalDate on, List<Line> lines, Duration within) {
        LoggedTasks.current().out().println("billing " + customer);
        BigDecimal sum = lines.stream()
                .map(line -> line.price().multiply(BigDecimal.valueOf(line.pieces())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return customer + " pays " + sum + " on " + on + " within " + within;
    }

    /** Fails each time. */
    @TaskHandler("fail")
    public void fail(String why) throws IOException {
        throw new IOException(why);
    }

    /** Ends later than its method. */
    @TaskHandler("stage")
    public CompletionStage<String> stage() {
        return CompletableFuture.supplyAsync(
                () -> "later, with " + commands.names().size() + " command");
    }

    /** Waits until a test lets it go on. */
    @TaskHandler("gate")
    public String gate(String name) throws InterruptedException {
        Gates.pass(name);
        return "waited";
    }
}
