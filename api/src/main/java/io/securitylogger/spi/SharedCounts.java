package io.securitylogger.spi;

import java.util.List;
import java.util.Map;

/**
 * Where the nodes of an application tell each other what they count for {@code security.throttling-counter=shared}.
 * Implemented by a CDI bean of a backend with {@link Backend}; the first that is available is asked. It is used by one
 * thread of each node, several times a second, and may wait. All methods throw any {@code RuntimeException} if the place
 * cannot be reached.
 */
public interface SharedCounts {

    /** Whether it can be used now or later, asked once when the application starts. */
    default boolean available() {
        return true;
    }

    /**
     * The secret of all nodes, by which none of them tells anything of who asks for what.
     *
     * @param application which application
     * @param proposed becomes the secret if no node has proposed one before; Base64
     */
    String secret(String application, String proposed);

    /**
     * Tells the other nodes. A portion that is there already stays as it is.
     *
     * @param application which application
     * @param portion what they are told
     */
    void publish(String application, Portion portion);

    /**
     * What other nodes have told, those of each node in their order, some of it if it is a lot.
     *
     * @param application which application
     * @param known how far each node is known; of a node that is not among them everything is wanted
     */
    List<Portion> published(String application, Map<String, Long> known);

    /**
     * How far each node has told.
     *
     * @param application which application
     */
    Map<String, Long> last(String application);

    /**
     * What a node tells at once.
     *
     * @param node its name, unique for each start of a process, at most 36 characters
     * @param number counted up by the node
     * @param changes opaque; ASCII, at most 200 000 characters
     */
    record Portion(String node, long number, String changes) {}
}
