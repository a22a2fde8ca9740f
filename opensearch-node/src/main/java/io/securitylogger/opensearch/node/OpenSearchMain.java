package io.securitylogger.opensearch.node;

import io.securitylogger.elasticsearch.node.NodeRun;
import java.util.List;
import java.util.Map;
import org.opensearch.bootstrap.BootstrapCheck;
import org.opensearch.bootstrap.BootstrapContext;
import org.opensearch.common.logging.LogConfigurator;
import org.opensearch.common.settings.Settings;
import org.opensearch.core.common.transport.BoundTransportAddress;
import org.opensearch.env.Environment;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.transport.Netty4Plugin;

/** Runs a node of OpenSearch 2 until it is killed, or until the process ends for which it runs. */
public final class OpenSearchMain {

    private OpenSearchMain() {}

    /**
     * Starts the node.
     *
     * @throws Exception if the node cannot be started: the JVM then ends
     */
    public static void main(String[] arguments) throws Exception {
        NodeRun run = NodeRun.of(arguments);
        LogConfigurator.registerErrorListener();
        LogConfigurator.setNodeName(run.name());
        Environment environment = InternalSettingsPreparer.prepareEnvironment(
                Settings.builder().put("path.home", run.home()).build(), Map.of(), run.configuration(), run::name);
        LogConfigurator.configure(environment);
        Node node = new UncheckedNode(environment);
        node.start();
        run.untilTheOwnerEnds(node);
    }

    /** Leaves out the checks for production, which ask for settings of the kernel. */
    private static final class UncheckedNode extends Node {

        UncheckedNode(Environment environment) {
            super(environment, List.of(Netty4Plugin.class), true);
        }

        @Override
        protected void validateNodeBeforeAcceptingRequests(
                BootstrapContext context, BoundTransportAddress address, List<BootstrapCheck> checks) {
            // a test's node is none of production
        }
    }
}
