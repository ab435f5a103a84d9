// Asked by Docker inside a server's container: alive and through with its start, or not. Whether its dependencies answer is
// for load balancers to know, and a server that waits for one must not be restarted for it.
const ask = (path) =>
  fetch(`http://127.0.0.1:${process.env.PORT}${path}`, { signal: AbortSignal.timeout(2000) });
const isAlive = (await ask('/healthz')).ok;
const { dependencies = {} } = await (await ask('/readyz')).json();
process.exit(isAlive && dependencies.start === undefined ? 0 : 1);
