import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import { freePort } from '@vivarium/platform/process/free-port.ts';
import type { StandingDocument } from '@vivarium/query-api/alerts/standing-search.ts';
import { textsOf } from '@vivarium/query-api/search/needed-words.ts';
import { startChild } from '../../services/child-process.ts';
import { compileMain, fetchJars, findJdk } from '../../services/java.ts';
import { waitUntil } from '../../services/wait-until.ts';

/** The usual tool: OpenSearch's percolator, which keeps the very clauses that our matcher verifies. */
export interface Percolator {
  put(documents: readonly StandingDocument[]): Promise<void>;
  /** @returns the ids of the searches that a listing matches. */
  match(listing: ListingDocument): Promise<Set<string>>;
  close(): Promise<void>;
}

const here = '../../bench/alerts';
/** Fields of a listing that the searches of the bench ask for; a search that asks for another is refused. */
const keywords = [
  ...([
    'status',
    'category',
    'subcategory',
    'species',
    'traits',
    'traitZygosity',
    'sex',
    'lifeStage',
  ] as const),
  ...(['origin', 'country', 'region', 'city', 'sellerId'] as const),
];
const properties = {
  query: { type: 'percolator' },
  everything: { type: 'text' },
  location: { type: 'geo_point' },
  priceDollars: { type: 'double' },
  weightGrams: { type: 'double' },
  provenBreeder: { type: 'boolean' },
  ...Object.fromEntries(keywords.map((name) => [name, { type: 'keyword' }])),
};
const STARTED_MS = 120_000;
const MOST = 10_000;

/** Fetches OpenSearch from Maven Central and starts it. @param heap as Java has it: `2g` */
export async function startPercolator(heap: string, signal: AbortSignal): Promise<Percolator> {
  const folder = await mkdtemp(join(tmpdir(), 'vivarium-percolator-'));
  const [jdk, port] = [findJdk({ env: process.env }), await freePort()];
  const jars = join(folder, 'jars');
  await fetchJars(`${here}/opensearch.pom.xml`, jars, jdk, signal);
  const classes = join(folder, 'classes');
  await compileMain(
    { source: `${here}/OpenSearchMain.java`, jarsDir: jars, targetDir: classes },
    jdk,
    signal,
  );
  const args = [`-Xms${heap}`, `-Xmx${heap}`, '-cp', `${classes}:${join(jars, '*')}`, 'OpenSearchMain'];
  const java = await startChild({
    command: jdk.java,
    args: [...args, join(folder, 'data'), String(port)],
    logFile: join(folder, 'opensearch.log'),
    stopSignal: 'SIGTERM',
  });
  const ask = async (method: string, path: string, body?: unknown) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      ...{ method, headers },
      ...(body === undefined ? {} : { body: text }),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    if (!response.ok) throw new Error(JSON.stringify(answer).slice(0, 500));
    return answer;
  };
  const isUp = () =>
    ask('GET', '/_cluster/health').then(
      () => true,
      () => false,
    );
  if (!(await waitUntil(isUp, { timeoutMs: STARTED_MS, signal })))
    throw new Error('OpenSearch did not start');
  const settings = {
    number_of_shards: 1,
    number_of_replicas: 0,
    refresh_interval: '-1',
  };
  await ask('PUT', '/searches', { settings, mappings: { properties } });
  return {
    async put(documents) {
      const lines = documents.flatMap(({ id, search: { filter } }) => [
        { index: { _id: id } },
        { query: { bool: { filter } } },
      ]);
      const answer = await ask(
        'POST',
        '/searches/_bulk',
        `${lines.map((line) => JSON.stringify(line)).join('\n')}\n`,
      );
      if (answer.errors === true) throw new Error(JSON.stringify(answer).slice(0, 800));
      await ask('POST', '/searches/_refresh');
    },
    async match(listing) {
      const { location, priceDollars, weightGrams, provenBreeder } = listing;
      const document = {
        ...Object.fromEntries(keywords.map((name) => [name, listing[name]])),
        ...{ location, priceDollars, weightGrams, provenBreeder },
        everything: textsOf(listing).join(' '),
      };
      const answer = (await ask('POST', '/searches/_search', {
        ...{ size: MOST, _source: false },
        query: { constant_score: { filter: { percolate: { field: 'query', document } } } },
      })) as { hits: { hits: { _id: string }[] } };
      return new Set(answer.hits.hits.map(({ _id }) => _id));
    },
    async close() {
      await java.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}
