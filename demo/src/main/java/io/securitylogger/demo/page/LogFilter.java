package io.securitylogger.demo.page;

import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.demo.calls.Calls;
import io.securitylogger.spi.LogQuery;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Which requests the page shows.
 *
 * @param state those in this state; empty for all
 * @param days those that are older, from 1; empty for all
 */
record LogFilter(Optional<LogState> state, Optional<Integer> days) {

    LogFilter {
        if (days.filter(number -> number < 1).isPresent()) {
            throw new IllegalArgumentException("days is less than 1");
        }
    }

    /** @throws IllegalArgumentException if it is mistyped */
    static LogFilter of(HttpServletRequest request) {
        return new LogFilter(
                parameter(request, "state").map(LogState::valueOf),
                parameter(request, "days").map(Integer::valueOf));
    }

    static Optional<String> parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isEmpty());
    }

    LogFilter in(Optional<LogState> other) {
        return new LogFilter(other, days);
    }

    LogQuery query(Instant now) {
        LogQuery all = LogQuery.of(LogType.INPUT_REQUEST);
        LogQuery inState = state.map(all::in).orElse(all);
        return days.map(number -> inState.to(now.minus(number, ChronoUnit.DAYS)))
                .orElse(inState);
    }

    /** Of the page, with a query to which more can be added. */
    String address() {
        return Calls.LOG_PAGE
                + "?state="
                + state.map(LogState::name).orElse("")
                + days.map(number -> "&days=" + number).orElse("");
    }
}
