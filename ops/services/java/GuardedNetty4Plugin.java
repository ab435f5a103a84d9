package org.elasticsearch.transport.netty4;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.elasticsearch.common.settings.ClusterSettings;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.common.network.NetworkService;
import org.elasticsearch.common.util.BigArrays;
import org.elasticsearch.common.util.PageCacheRecycler;
import org.elasticsearch.common.util.concurrent.ThreadContext;
import org.elasticsearch.http.HttpPreRequest;
import org.elasticsearch.http.HttpRouteStats;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.indices.breaker.CircuitBreakerService;
import org.elasticsearch.rest.RestChannel;
import org.elasticsearch.rest.RestRequest;
import org.elasticsearch.rest.RestResponse;
import org.elasticsearch.rest.RestStatus;
import org.elasticsearch.telemetry.TelemetryProvider;
import org.elasticsearch.threadpool.ThreadPool;
import org.elasticsearch.xcontent.NamedXContentRegistry;

/**
 * The HTTP transport with a password before it: HTTP Basic, as the security module of the distribution has it, which Maven
 * Central does not carry. Whoever does not know {@code GUARD_USER} and {@code GUARD_PASSWORD} is answered 401, whatever they
 * ask for. It stands in the package of the transport, whose module the server reads.
 */
public final class GuardedNetty4Plugin extends Netty4Plugin {
  private static final byte[] EXPECTED =
      basic(System.getenv("GUARD_USER"), System.getenv("GUARD_PASSWORD")).getBytes(StandardCharsets.UTF_8);

  private static String basic(String user, String password) {
    if (user == null || password == null || password.isEmpty()) {
      throw new IllegalStateException("GUARD_USER and GUARD_PASSWORD must be set");
    }
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  @Override
  public Map<String, Supplier<HttpServerTransport>> getHttpTransports(
      Settings settings,
      ThreadPool threadPool,
      BigArrays bigArrays,
      PageCacheRecycler recycler,
      CircuitBreakerService breakers,
      NamedXContentRegistry contents,
      NetworkService network,
      HttpServerTransport.Dispatcher dispatcher,
      BiConsumer<HttpPreRequest, ThreadContext> headers,
      ClusterSettings clusterSettings,
      TelemetryProvider telemetry) {
    return super.getHttpTransports(
        settings, threadPool, bigArrays, recycler, breakers, contents, network, guarded(dispatcher), headers,
        clusterSettings, telemetry);
  }

  private static HttpServerTransport.Dispatcher guarded(HttpServerTransport.Dispatcher dispatcher) {
    return new HttpServerTransport.Dispatcher() {
      @Override
      public void dispatchRequest(RestRequest request, RestChannel channel, ThreadContext context) {
        if (knowsPassword(request)) dispatcher.dispatchRequest(request, channel, context);
        else refuse(channel);
      }

      @Override
      public void dispatchBadRequest(RestChannel channel, ThreadContext context, Throwable cause) {
        if (channel.request() != null && knowsPassword(channel.request())) {
          dispatcher.dispatchBadRequest(channel, context, cause);
        } else {
          refuse(channel);
        }
      }

      @Override
      public Map<String, HttpRouteStats> getStats() {
        return dispatcher.getStats();
      }
    };
  }

  private static boolean knowsPassword(RestRequest request) {
    String given = request.header("Authorization");
    return given != null && MessageDigest.isEqual(EXPECTED, given.getBytes(StandardCharsets.UTF_8));
  }

  private static void refuse(RestChannel channel) {
    RestResponse response = new RestResponse(RestStatus.UNAUTHORIZED, "missing or wrong password");
    response.addHeader("WWW-Authenticate", "Basic realm=\"vivarium\"");
    channel.sendResponse(response);
  }
}
