import type { Attack } from '@vivarium/query-api/abuse/attack.ts';
import { send } from '@vivarium/query-api/abuse/send.ts';
import type { CountingProxy } from './counting-proxy.ts';
import type { MeteredServer } from './metered-server.ts';

/** What one attack did to a server. */
export interface Blow {
  name: string;
  /** Whether it is to be refused. */
  isRefusable: boolean;
  /** 0: no answer in time. */
  status: number;
  searched: boolean;
  /** Longest time in milliseconds that the event loop was busy without a break. */
  blockMs: number;
}

const PATIENCE_MS = 30_000;

/** Throws the attacks one after the other, twice: what is compiled on its first use is not counted. */
export async function throwCorpus(
  server: MeteredServer,
  elasticsearch: CountingProxy,
  attacks: readonly Attack[],
): Promise<Blow[]> {
  for (const attack of attacks) await statusOf(server, attack);
  const blows: Blow[] = [];
  for (const attack of attacks) {
    const before = elasticsearch.searches();
    await server.longestBlock();
    const status = await statusOf(server, attack);
    const blockMs = await server.longestBlock();
    const searched = elasticsearch.searches() > before;
    blows.push({ name: attack.name, isRefusable: 'refused' in attack.outcome, status, searched, blockMs });
  }
  return blows;
}

async function statusOf({ url }: MeteredServer, attack: Attack): Promise<number> {
  const { promise: late, resolve } = Promise.withResolvers<number>();
  const timer = setTimeout(() => resolve(0), PATIENCE_MS);
  const answer = send(url, attack.question()).then(
    ({ status }) => status,
    () => 0,
  );
  const status = await Promise.race([answer, late]);
  clearTimeout(timer);
  return status;
}
