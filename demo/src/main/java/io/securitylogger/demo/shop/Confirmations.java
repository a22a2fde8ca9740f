package io.securitylogger.demo.shop;

import io.securitylogger.LogData;
import io.securitylogger.LoggedTasks;
import io.securitylogger.TaskOptions;
import io.securitylogger.TaskRetry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;

/** Writes to customers when their order is safe, and not before. */
@ApplicationScoped
@NullUnmarked
class Confirmations {

    @Inject
    private LoggedTasks tasks;

    void send(Order order, String customer) {
        TaskOptions options = TaskOptions.of("confirm-order")
                .queue("mail")
                .arg("order", order.number())
                .arg("to", customer)
                .afterCommit()
                .retry(TaskRetry.exponential(Duration.ofSeconds(1), Duration.ofMinutes(1), 5))
                .with(LogData.slug("confirmation").relate(order));
        tasks.submit(options, () -> {
            LoggedTasks.current().out().println("Dear " + customer + ", your order is on its way.");
            return "sent";
        });
    }
}
