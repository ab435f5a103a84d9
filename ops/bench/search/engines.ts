import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aliasOf } from '@vivarium/contracts/read-models.ts';
import type { SearchRequest } from '@vivarium/contracts/search/http/request.ts';
import type { SearchResult } from '@vivarium/contracts/search/http/response.ts';
import { startServer } from '../../system/server-process.ts';
import { queryApi } from '../../system/servers/query-api.ts';
import { startSearchkit } from '../searchkit/start.ts';

/** What is compared: something that answers the requests of the search page, in a process of its own. */
export interface Engine {
  name: 'ours' | 'searchkit';
  /** @throws when it does not answer 200. */
  search(requests: readonly SearchRequest[]): Promise<Searched>;
  close(): Promise<void>;
}

export interface Searched {
  results: SearchResult[];
  /** From sending the request to having the whole answer, in milliseconds. */
  ms: number;
  /** What of it Elasticsearch says it took; undefined where nobody says. */
  elasticsearchMs: number | undefined;
  /** Whether it was answered from memory. */
  isHit: boolean;
}

/**
 * Starts both over the same index.
 * @param remember whether query-api may remember answers; Searchkit never does
 * @param ask what query-api is asked in place of a page
 */
export async function startEngines(
  elasticsearch: string,
  prefix: string,
  remember: boolean,
  ask: (page: readonly SearchRequest[]) => readonly SearchRequest[] = (page) => page,
): Promise<readonly [Engine, Engine]> {
  const ours = await startQueryApi(elasticsearch, prefix, remember ? {} : { SEARCH_CACHE_MB: '0' });
  const searchkit = await startSearchkit({ elasticsearch, index: aliasOf('listings', prefix) });
  return [
    { ...ours, search: (page) => ours.search(ask(page)) },
    { name: 'searchkit', search: searchAt(searchkit.url), close: () => searchkit.close() },
  ];
}

/** Starts query-api over an index, as in production but for `env`. */
export async function startQueryApi(
  elasticsearch: string,
  prefix: string,
  env: Record<string, string> = {},
): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'vivarium-bench-'));
  const server = await startServer(queryApi, {
    logFolder: folder,
    env: {
      NODE_ENV: 'production',
      ELASTICSEARCH_URL: elasticsearch,
      NAME_PREFIX: prefix,
      LOG_LEVEL: 'warn',
      SEARCH_TIMEOUT_MS: '60000',
      LIMITS: 'wide',
      ...env,
    },
  });
  return {
    name: 'ours',
    search: searchAt(server.url),
    close: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function searchAt(origin: string): Engine['search'] {
  return async (requests) => {
    const started = performance.now();
    const response = await fetch(`${origin}/api/v1/search`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ requests }),
    });
    const text = await response.text();
    const ms = performance.now() - started;
    if (response.status !== 200) throw new Error(`${response.status}: ${text.slice(0, 300)}`);
    const { results } = JSON.parse(text) as { results: SearchResult[] };
    const took = /elasticsearch;dur=([\d.]+)/.exec(response.headers.get('server-timing') ?? '')?.[1];
    const elasticsearchMs = took === undefined ? undefined : Number(took);
    return { results, ms, elasticsearchMs, isHit: response.headers.get('x-cache') === 'HIT' };
  };
}
