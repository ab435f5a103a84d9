// Asked by Docker inside a server's container: alive or not. Readiness is for load balancers, and a server that
// waits for a dependency must not be restarted for it.
const answer = await fetch(`http://127.0.0.1:${process.env.PORT}/healthz`, {
  signal: AbortSignal.timeout(3000),
});
process.exit(answer.ok ? 0 : 1);
