import org.codelibs.opensearch.runner.OpenSearchRunner;

/** OpenSearch with its percolator, on a folder and a port that are given. */
public final class OpenSearchMain {
  public static void main(String[] args) throws Exception {
    OpenSearchRunner runner = new OpenSearchRunner();
    runner
        .onBuild(
            (number, settings) -> {
              settings.put("http.port", args[1]);
              settings.put("discovery.type", "single-node");
            })
        .build(
            OpenSearchRunner.newConfigs().basePath(args[0]).clusterName("percolator").numOfNode(1));
    Thread.currentThread().join();
  }
}
