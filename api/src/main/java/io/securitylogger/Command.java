package io.securitylogger;

/**
 * Something that operators and code start by name: a CDI bean annotated with {@link CommandName}. Each run is logged, with
 * its arguments, what it printed and how it ended.
 *
 * <pre>{@code
 * @CommandName("create-user")
 * class CreateUser implements Command {
 *     public void run(CommandRun run) {
 *         run.out().println("Creating " + run.arguments().get(0));
 *     }
 * }
 * }</pre>
 *
 * <p>Called by {@link Commands}, on the thread of the caller and in its transaction, with the request scope active. A bean
 * without a scope lives for one run.
 */
@FunctionalInterface
public interface Command {

    /**
     * Does the work.
     *
     * @throws Exception the run has failed; the caller gets it
     */
    void run(CommandRun run) throws Exception;
}
