import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Set;
import org.h2.mvstore.MVStore;

/**
 * Starts the stand-in for MongoDB on 127.0.0.1.
 *
 * <p>Arguments: port, then either {@code memory} or the file in which the data is kept.
 */
final class MongodbMain {
  public static void main(String[] args) {
    int port = Integer.parseInt(args[0]);
    MongoServer server = new MongoServer(backend(args[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "close-server"));
    server.bind("127.0.0.1", port);
  }

  private static MongoBackend backend(String storage) {
    return storage.equals("memory") ? new MemoryBackend() : new DurableBackend(MVStore.open(storage));
  }

  /** Hands what was written to the operating system before it is acknowledged: a killed process loses nothing. */
  private static final class DurableBackend extends H2Backend {
    private static final Set<String> WRITES =
        Set.of("insert", "update", "delete", "findandmodify", "createindexes", "drop", "dropdatabase", "dropindexes");

    DurableBackend(MVStore store) {
      super(store);
      // Frees the space of old versions at once; keeping them protects against a power cut only.
      store.setRetentionTime(0);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
      Document reply = super.handleCommand(channel, database, command, query);
      if (WRITES.contains(command.toLowerCase())) {
        commit();
      }
      return reply;
    }
  }
}
