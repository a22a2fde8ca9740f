package io.securitylogger.elasticsearch.node;

import java.nio.file.Path;
import java.util.List;

/**
 * What a process that runs a node is told.
 *
 * @param home the directory of the node
 * @param configuration the directory of its settings
 * @param name of the node and its cluster
 * @param owner the id of the process with which it ends
 * @param leftovers the directory to delete when it has ended
 */
public record NodeRun(Path home, Path configuration, String name, long owner, Path leftovers) {

    /** What the arguments of the process say. */
    public static NodeRun of(String[] arguments) {
        return new NodeRun(
                Path.of(arguments[0]),
                Path.of(arguments[1]),
                arguments[2],
                Long.parseLong(arguments[3]),
                Path.of(arguments[4]));
    }

    List<String> arguments() {
        return List.of(home.toString(), configuration.toString(), name, Long.toString(owner), leftovers.toString());
    }

    /**
     * Waits for the owner's end; then closes the node, deletes what it leaves, and ends this process.
     *
     * @throws Exception if the node cannot be closed
     */
    public void untilTheOwnerEnds(AutoCloseable node) throws Exception {
        ProcessHandle.of(owner).ifPresent(process -> process.onExit().join());
        node.close();
        NodeFiles.delete(leftovers);
        System.exit(0);
    }
}
