package io.securitylogger.impl.task;

import io.securitylogger.LogRecord;
import io.securitylogger.LogState;
import io.securitylogger.LogType;
import io.securitylogger.TaskInvocationLog;
import io.securitylogger.spi.LogQuery;
import io.securitylogger.spi.LogReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tasks of all nodes that could run and do not: they wait for a transaction or for a thread. A task that is to begin
 * later does not wait yet.
 *
 * @param reader of their logs
 * @param age what is older counts no more
 */
record WaitingTasks(LogReader reader, Duration age) {
    private static final List<LogState> STATES = List.of(LogState.WAITING, LogState.TRIGGERED);
    private static final int PAGE = 1000;
    private static final int MOST_PAGES = 10;

    /** Those of one queue. */
    record Queue(long number, Instant oldest) {

        Queue and(Queue other) {
            return new Queue(number + other.number, oldest.isBefore(other.oldest) ? oldest : other.oldest);
        }
    }

    /** By the names of the queues; at most the ten thousand newest of each state are counted. */
    Map<String, Queue> at(Instant now) {
        Map<String, Queue> queues = new TreeMap<>();
        for (LogState state : STATES) {
            LogQuery query = LogQuery.of(LogType.TASK_INVOCATION)
                    .in(state)
                    .from(now.minus(age))
                    .limit(PAGE);
            List<LogRecord> page = reader.search(query);
            for (int n = 1; n < MOST_PAGES && page.size() == PAGE; n++) {
                page.forEach(log -> count((TaskInvocationLog) log, now, queues));
                page = reader.search(query.after(page.get(PAGE - 1)));
            }
            page.forEach(log -> count((TaskInvocationLog) log, now, queues));
        }
        return queues;
    }

    private static void count(TaskInvocationLog log, Instant now, Map<String, Queue> queues) {
        Instant eta = log.times().estimatedTimeOfFirstArrival();
        Instant due = eta == null ? log.fields().start() : eta;
        if (!due.isAfter(now)) {
            queues.merge(log.call().queueName(), new Queue(1, due), Queue::and);
        }
    }
}
