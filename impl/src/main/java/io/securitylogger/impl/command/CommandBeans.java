package io.securitylogger.impl.command;

import io.securitylogger.Command;
import java.util.Set;

/** The commands of the application, wherever they come from. */
public interface CommandBeans {

    /** All names, in alphabetical order. */
    Set<String> names();

    /**
     * Hands out the command of this name as long as the work takes.
     *
     * @throws Exception what the work throws
     */
    void with(String name, Work work) throws Exception;

    /** What is done with a command. */
    @FunctionalInterface
    interface Work {

        void with(Command command) throws Exception;
    }
}
