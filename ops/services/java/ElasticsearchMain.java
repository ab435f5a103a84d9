import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.InternalSettingsPreparer;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/**
 * Starts one Elasticsearch node in this process: what the distribution's own launcher does, without the parts
 * (keystore, daemon, security manager hand-shake) that the jars on Maven Central do not carry.
 *
 * <p>Arguments: home folder, config folder. Every setting comes from {@code elasticsearch.yml} in the config folder.
 */
final class ElasticsearchMain {
  public static void main(String[] args) throws Exception {
    Path home = Path.of(args[0]);
    Path config = Path.of(args[1]);
    LogConfigurator.configureESLogging();
    Settings overrides = Settings.builder().put("path.home", home.toString()).build();
    Environment environment =
        InternalSettingsPreparer.prepareEnvironment(overrides, Map.of(), config, () -> "vivarium");
    LogConfigurator.setNodeName("vivarium");
    LogConfigurator.configure(environment, true);
    PluginsLoader plugins =
        PluginsLoader.createPluginsLoader(
            PluginsLoader.loadModulesBundles(environment.modulesDir(), false), Set.of(), new HashMap<>(), true);
    Node node = new Node(environment, plugins);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node), "close-node"));
    node.start();
    // All of the node's own threads are daemons: without this one the process would end here.
    new CountDownLatch(1).await();
  }

  private static void close(Node node) {
    try {
      node.close();
    } catch (java.io.IOException error) {
      error.printStackTrace();
    }
  }
}
