/**
 * The life of a task: asked for, waiting for a transaction, handed to a thread, tried again, ended; with the logs of its
 * invocation and its runs. Knows neither CDI nor transactions nor requests: {@link io.securitylogger.impl.task.TaskWorld}
 * says what the server does for it.
 */
@NullMarked
package io.securitylogger.impl.task;

import org.jspecify.annotations.NullMarked;
