package io.securitylogger.impl.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.securitylogger.LogState;
import io.securitylogger.RequestedTask;
import io.securitylogger.TaskOptions;
import io.securitylogger.UnknownTaskException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tasks that are asked for by their names. */
class NamedTasksTest {

    private final Desk desk = new Desk();
    private final Tasks tasks = desk.tasks(false);

    @Test
    void taskIsExecutedByWhoeverHasItsName() {
        desk.known.put("sum", given -> () -> given.args() + " " + given.kwargs());
        RequestedTask asked = tasks.submit(TaskOptions.of("sum").args(5).arg("on", LocalDate.of(2026, 1, 31)));
        assertThat(asked.state()).isEqualTo(LogState.TRIGGERED);
        desk.work();

        assertThat(asked.ref()).hasValue(desk.invocation().ref());
        assertThat(desk.invocation().state()).isEqualTo(LogState.SUCCEEDED);
        assertThat(desk.endedRuns())
                .extracting(run -> run.result())
                .containsExactly("\"[5] {on={@type=date, @value=2026-01-31}}\"");
    }

    @Test
    void taskBeginsNotBeforeItsTime() {
        desk.known.put("sum", given -> () -> 13);
        tasks.schedule(TaskOptions.of("sum"), Desk.START.plusSeconds(60));
        desk.pass(Duration.ofSeconds(59));
        assertThat(desk.runs()).isEmpty();
        desk.pass(Duration.ofSeconds(2));
        assertThat(desk.endedRuns()).hasSize(1);
    }

    @Test
    void whatCannotBeCalledIsRefusedAtOnceAndNotLogged() {
        desk.known.put("sum", given -> () -> 13);
        assertThatExceptionOfType(UnknownTaskException.class)
                .isThrownBy(() -> tasks.submit(TaskOptions.of("product")))
                .withMessageContaining("[sum]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tasks.submit(TaskOptions.of("sum").args(new Object())));
        assertThat(desk.events).isEmpty();
    }

    @Test
    void argumentsAreThoseOfTheMomentOfTheCall() {
        StringBuilder seen = new StringBuilder();
        desk.known.put("sum", given -> () -> seen.append(given.args()));
        List<Integer> changing = new ArrayList<>(List.of(1));
        tasks.submit(TaskOptions.of("sum").args(changing, Map.of("x", 1)));
        changing.add(2);
        desk.work();
        assertThat(seen).hasToString("[[1], {x=1}]");
    }
}
