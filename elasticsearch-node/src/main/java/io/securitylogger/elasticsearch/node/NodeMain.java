package io.securitylogger.elasticsearch.node;

import java.lang.reflect.Method;
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
import org.elasticsearch.plugins.PluginBundle;
import org.elasticsearch.plugins.PluginsLoader;

/** Runs a node of Elasticsearch 8 or 9 until it is killed, or until the process ends for which it runs. */
public final class NodeMain {

    private NodeMain() {}

    /**
     * Starts the node.
     *
     * @throws Exception if the node cannot be started: the JVM then ends
     */
    public static void main(String[] arguments) throws Exception {
        NodeRun run = NodeRun.of(arguments);
        LogConfigurator.configureESLogging();
        LogConfigurator.setNodeName(run.name());
        LogConfigurator.setClusterName(run.name());
        Environment environment = InternalSettingsPreparer.prepareEnvironment(
                Settings.builder().put("path.home", run.home()).build(), Map.of(), run.configuration(), run::name);
        LogConfigurator.configure(environment, true);
        PluginsLoader plugins =
                PluginsLoader.createPluginsLoader(bundles(run.home().resolve("modules")), Set.of(), Map.of());
        Node node = new UncheckedNode(environment, plugins);
        node.start();
        run.untilTheOwnerEnds(node);
    }

    /** We are compiled against 8; 9.5 has a further parameter here. */
    @SuppressWarnings("unchecked")
    private static Set<PluginBundle> bundles(Path modules) throws ReflectiveOperationException {
        for (Method method : PluginsLoader.class.getMethods()) {
            if (method.getName().equals("loadModulesBundles")) {
                Object[] arguments =
                        method.getParameterCount() == 1 ? new Object[] {modules} : new Object[] {modules, false};
                return (Set<PluginBundle>) method.invoke(null, arguments);
            }
        }
        throw new NoSuchMethodException("loadModulesBundles");
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
