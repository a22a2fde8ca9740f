package io.securitylogger.impl.task;

import io.securitylogger.impl.work.WorkLogs;
import java.util.function.DoubleSupplier;

/**
 * What tasks work with.
 *
 * @param logs the logs of runs
 * @param workers the threads
 * @param transaction that of the caller
 * @param claims tells whether a task is the only one of its kind
 * @param random numbers from 0 to 1
 */
public record TaskWorld(
        WorkLogs logs, Workers workers, CallersTransaction transaction, Claims claims, DoubleSupplier random) {}
