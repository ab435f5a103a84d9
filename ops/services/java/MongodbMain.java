import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import org.h2.mvstore.MVStore;

/**
 * Starts the stand-in for MongoDB on 127.0.0.1.
 *
 * <p>Arguments: port, then either {@code memory} or the file in which the data is kept.
 */
final class MongodbMain {
  /** H2 writes in the background; a shorter delay loses less to a {@code kill -9} than its default of a second. */
  private static final int COMMIT_DELAY_MILLISECONDS = 20;

  public static void main(String[] args) {
    int port = Integer.parseInt(args[0]);
    MongoServer server = new MongoServer(backend(args[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "close-server"));
    server.bind("127.0.0.1", port);
  }

  private static MongoBackend backend(String storage) {
    if (storage.equals("memory")) {
      return new MemoryBackend();
    }
    MVStore store = MVStore.open(storage);
    store.setAutoCommitDelay(COMMIT_DELAY_MILLISECONDS);
    return new H2Backend(store);
  }
}
