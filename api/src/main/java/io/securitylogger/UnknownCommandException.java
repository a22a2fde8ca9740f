package io.securitylogger;

import java.util.Set;

/** No command has the name that was called. */
public final class UnknownCommandException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what there is.
     *
     * @param name the name that was called
     * @param known the names of all commands
     */
    public UnknownCommandException(String name, Set<String> known) {
        super("No command '" + name + "'; there are " + known + ". A command is a CDI bean with @CommandName");
    }
}
