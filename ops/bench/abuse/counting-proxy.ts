import { request as ask, createServer } from 'node:http';
import { listenOn } from '@vivarium/platform/http/listen.ts';

/** Stands between a server and Elasticsearch. */
export interface CountingProxy {
  url: string;
  /** How many searches have come by so far, whatever became of them. */
  searches(): number;
  close(): Promise<void>;
}

/** Passes everything on and counts the searches. @param target Elasticsearch */
export async function startCountingProxy(target: string): Promise<CountingProxy> {
  let searches = 0;
  const { hostname, port, username, password } = new URL(target);
  const server = createServer((incoming, outgoing) => {
    if (/\/_m?search\b/.test(incoming.url ?? '')) searches += 1;
    const { method, url: path, headers } = incoming;
    const passed = ask({ hostname, port, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    passed.on('error', () => outgoing.destroy());
    outgoing.on('close', () => passed.destroy());
    incoming.pipe(passed);
  });
  const { url, close } = await listenOn(server, '127.0.0.1', 0);
  const own = Object.assign(new URL(url), { username, password });
  return { url: own.href, searches: () => searches, close };
}
