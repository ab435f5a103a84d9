import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.wire.message.MongoQuery;
import io.netty.channel.Channel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.mvstore.MVStore;

/**
 * Starts the stand-in for MongoDB on 127.0.0.1.
 *
 * <p>Arguments: port, then either {@code memory} or the file in which the data is kept. {@code GUARD_USER} and {@code
 * GUARD_PASSWORD} are who may use it: the stand-in itself knows no users, so the two backends below ask for them.
 */
final class MongodbMain {
  public static void main(String[] args) {
    int port = Integer.parseInt(args[0]);
    MongoServer server = new MongoServer(backend(args[1]));
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow, "close-server"));
    server.bind("127.0.0.1", port);
  }

  private static MongoBackend backend(String storage) {
    return storage.equals("memory") ? new GuardedMemory() : new DurableBackend(MVStore.open(storage));
  }

  private static final class GuardedMemory extends MemoryBackend {
    private final Guard guard = new Guard();

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
      Document answer = guard.answer(channel, command, query);
      return answer != null ? answer : super.handleCommand(channel, database, command, query);
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
      guard.demand(query);
      return super.handleQuery(query);
    }

    @Override
    public void handleClose(Channel channel) {
      guard.forget(channel);
      super.handleClose(channel);
    }
  }

  /** Hands what was written to the operating system before it is acknowledged: a killed process loses nothing. */
  private static final class DurableBackend extends H2Backend {
    private static final Set<String> WRITES =
        Set.of("insert", "update", "delete", "findandmodify", "createindexes", "drop", "dropdatabase", "dropindexes");
    private final Guard guard = new Guard();

    DurableBackend(MVStore store) {
      super(store);
      // Frees the space of old versions at once; keeping them protects against a power cut only.
      store.setRetentionTime(0);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
      Document answer = guard.answer(channel, command, query);
      if (answer != null) return answer;
      Document reply = super.handleCommand(channel, database, command, query);
      if (WRITES.contains(command.toLowerCase())) {
        commit();
      }
      return reply;
    }

    @Override
    public QueryResult handleQuery(MongoQuery query) {
      guard.demand(query);
      return super.handleQuery(query);
    }

    @Override
    public void handleClose(Channel channel) {
      guard.forget(channel);
      super.handleClose(channel);
    }
  }

  /**
   * Lets nobody ask for anything before they have said the password (mechanism PLAIN, which sends it as it is: for a
   * connection that does not leave the machine).
   */
  private static final class Guard {
    /** What drivers ask for before they sign in. */
    private static final Set<String> FREE = Set.of("hello", "ismaster", "ping", "buildinfo", "endsessions");
    private static final int UNAUTHORIZED = 13;
    private static final int AUTHENTICATION_FAILED = 18;

    private final byte[] expected = ("\0" + env("GUARD_USER") + "\0" + env("GUARD_PASSWORD")).getBytes(StandardCharsets.UTF_8);
    private final Set<Channel> known = ConcurrentHashMap.newKeySet();

    private static String env(String name) {
      String value = System.getenv(name);
      if (value == null || value.isEmpty()) throw new IllegalStateException(name + " must be set");
      return value;
    }

    /** The answer to a command that does not get to the backend; null for one that does. */
    Document answer(Channel channel, String command, Document query) {
      String name = command.toLowerCase();
      if (name.equals("saslstart")) return signIn(channel, query);
      if (FREE.contains(name) || known.contains(channel)) return null;
      return error(UNAUTHORIZED, "Unauthorized", "command " + command + " requires authentication");
    }

    /** The oldest kind of question has no error document: it is refused by hanging up. Only greetings use it today. */
    void demand(MongoQuery query) {
      if (query.getCollectionName().endsWith("$cmd") || known.contains(query.getChannel())) return;
      throw new MongoServerError(UNAUTHORIZED, "Unauthorized", "requires authentication");
    }

    void forget(Channel channel) {
      known.remove(channel);
    }

    private Document signIn(Channel channel, Document query) {
      byte[] given = payloadOf(query.get("payload"));
      if (!"PLAIN".equals(query.get("mechanism")) || !MessageDigest.isEqual(expected, given)) {
        return error(AUTHENTICATION_FAILED, "AuthenticationFailed", "Authentication failed.");
      }
      known.add(channel);
      return new Document("conversationId", 1)
          .append("done", true)
          .append("payload", new BinData(new byte[0]))
          .append("ok", 1.0);
    }

    private static byte[] payloadOf(Object payload) {
      if (payload instanceof BinData data) return data.getData();
      if (payload instanceof byte[] bytes) return bytes;
      return String.valueOf(payload).getBytes(StandardCharsets.UTF_8);
    }

    private static Document error(int code, String name, String message) {
      return new Document("ok", 0.0).append("errmsg", message).append("code", code).append("codeName", name);
    }
  }
}
