package io.securitylogger.suite.server;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends the processes that a test run left behind: those whose command line names one of the given directories.
 *
 * <p>The build calls it after the tests, whether they passed or not. It exits with 1 when there was something to end,
 * because servers and databases are to be stopped by who started them.
 */
public final class Leftovers {
    private static final int GRACE_SECONDS = 10;

    private Leftovers() {}

    /**
     * Ends what was left.
     *
     * @param directories absolute paths
     */
    public static void main(String[] directories) throws InterruptedException {
        List<ProcessHandle> left = ProcessHandle.allProcesses()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .filter(process -> namesOneOf(directories, process))
                .toList();
        for (ProcessHandle process : left) {
            System.err.println("Left running by the tests, ended now: " + process.pid() + " "
                    + process.info().commandLine().orElse(""));
            end(process);
        }
        System.exit(left.isEmpty() ? 0 : 1);
    }

    private static boolean namesOneOf(String[] directories, ProcessHandle process) {
        Optional<String> command = process.info().commandLine();
        return command.isPresent() && List.of(directories).stream().anyMatch(command.get()::contains);
    }

    private static void end(ProcessHandle process) throws InterruptedException {
        CompletableFuture<ProcessHandle> exit = process.onExit();
        process.destroy();
        try {
            exit.get(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        }
    }
}
