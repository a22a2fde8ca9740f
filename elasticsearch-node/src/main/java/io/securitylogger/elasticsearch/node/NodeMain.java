package io.securitylogger.elasticsearch.node;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elasticsearch.bootstrap.BootstrapCheck;
import org.elasticsearch.bootstrap.BootstrapContext;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.common.transport.BoundTransportAddress;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * Runs a node until it is killed, or until the process ends for which it runs. Arguments: the home directory, the
 * directory of its configuration, its name, the id of that process, the directory to delete when it has ended.
 */
public final class NodeMain {

    private NodeMain() {}

    /**
     * Starts the node.
     *
     * @throws Exception if the node cannot be started: the JVM then ends
     */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Path configuration = Path.of(arguments[1]);
        String name = arguments[2];
        LogConfigurator.configureESLogging();
        LogConfigurator.setNodeName(name);
        LogConfigurator.setClusterName(name);
        Environment environment = InternalSettingsPreparer.prepareEnvironment(
                Settings.builder().put("path.home", home).build(), Map.of(), configuration, () -> name);
        LogConfigurator.configure(environment, true);
        PluginsLoader plugins = PluginsLoader.createPluginsLoader(
                PluginsLoader.loadModulesBundles(home.resolve("modules")), Set.of(), Map.of());
        Node node = new UncheckedNode(environment, plugins);
        node.start();
        ProcessHandle.of(Long.parseLong(arguments[3]))
                .ifPresent(owner -> owner.onExit().join());
        node.close();
        NodeFiles.delete(Path.of(arguments[4]));
        System.exit(0);
    }

    /** Leaves out the checks for production, which ask for settings of the kernel. */
    private static final class UncheckedNode extends Node {

        UncheckedNode(Environment environment, PluginsLoader plugins) {
            super(environment, plugins);
        }

        @Override
        protected void validateNodeBeforeAcceptingRequests(
                BootstrapContext context, BoundTransportAddress address, List<BootstrapCheck> checks) {
            // a test's node is none of production
        }
    }
}
