package io.securitylogger.spi;

import io.securitylogger.LogRecord;
import io.securitylogger.LogType;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;

/**
 * A place from which old logs are removed. Implemented by a CDI bean with {@link Backend}; the job {@code purge-logs} cleans
 * each whose {@link #name()} is that of a {@link LogWriter} in use, into which the job {@code restore-logs} can write again.
 *
 * <p>Every call is on its own: it takes part in no transaction of the caller, and one that returned normally is not undone.
 * What throws has changed nothing, or, in a backend without transactions, a part that does no harm when it is asked for
 * again. Thread-safe.
 */
public interface LogPurger {

    /** The name that the backend has as a {@link LogWriter} too, for example {@code sql}. */
    String name();

    /** How many logs have expired, by the day (UTC) on which they started; no day without any. */
    SortedMap<LocalDate, Long> countByDay(ExpiredLogs expired) throws Exception;

    /**
     * The first expired logs, oldest first: by start, then by id.
     *
     * @param most at most so many, at least 1
     */
    List<LogRecord> read(ExpiredLogs expired, int most) throws Exception;

    /** The places of the same logs, for whoever does not need more of them. */
    List<LogQuery.Page.Key> keys(ExpiredLogs expired, int most) throws Exception;

    /**
     * Removes logs and what is stored with them, all or none where there are transactions. What is not there is not missed.
     *
     * @param ids at most as many as {@link #read} and {@link #keys} are asked for at once
     * @return how many were removed
     */
    int delete(LogType type, List<UUID> ids) throws Exception;
}
