package io.securitylogger.spi;

import io.securitylogger.CommandLog;
import java.util.List;

/**
 * Where whatever runs commands has them logged; a CDI bean of the engine. Works on any thread, with or without a request.
 * Thread-safe.
 */
public interface CommandLogs {

    /**
     * Begins a log and writes it for the first time; its parent is the log of the calling thread, if none is given. Commands
     * that {@code security.command-log-excluded-commands} names, and those that observers of
     * {@link io.securitylogger.LogEvent} and {@link LogWriter}s run while they work, are not logged.
     *
     * @return {@link OpenCommand#UNLOGGED} if the command is not logged; never fails but for
     *     {@code security.raise-writer-exceptions}
     */
    OpenCommand begin(CommandStart start);

    /**
     * Writes the last version of a log whose own process cannot, since it has died.
     *
     * @param last has the version {@link io.securitylogger.LogFields#FINAL}; one that is written already stays
     */
    void end(CommandLog last);

    /**
     * The arguments of a command as its log shows them: secrets are masked, by the name in front of them as
     * {@link CommandStart#words} tells, and by what they look like.
     *
     * @return as many words
     */
    List<String> masked(List<String> words);
}
