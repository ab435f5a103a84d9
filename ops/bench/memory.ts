import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import { demoStateDir, repositoryRoot } from '../process/repository.ts';
import { seededRandom } from '../random/seeded.ts';
import { treeOf } from '../services/process-tree.ts';
import { type Held, memoryOf } from './memory/memory-of.ts';
import { readSamples } from './search/samples.ts';
import { situations } from './search/situations.ts';

export const title =
  'what `npm start` holds in memory, process by process, after page loads: --loads 3000 --clients 4 --port 3990 (Linux)';

/** Starts everything with the demo market as `npm start` does, loads pages until caches and compilers are warm, and looks. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      loads: { type: 'string', default: '3000' },
      clients: { type: 'string', default: '4' },
      port: { type: 'string', default: '3990' },
    },
  });
  const child = spawn(process.execPath, [join(repositoryRoot, 'ops/cli/start.ts')], {
    env: { ...process.env, PORT: values.port },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    let said = '';
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (part) => {
        said += part;
        if (said.includes('Ctrl-C stops everything')) resolve();
      });
      child.once('exit', (code) => reject(new Error(`npm start ended with ${code}`)));
    });
    await loadPages(`http://localhost:${values.port}`, Number(values.loads), Number(values.clients));
    report(treeOf(child.pid ?? 0).flatMap((pid) => memoryOf(pid) ?? []));
  } finally {
    child.kill('SIGINT');
    await ended;
  }
}

async function loadPages(origin: string, loads: number, clients: number): Promise<void> {
  const settings = await readFile(join(demoStateDir, 'env.sh'), 'utf8');
  const url = /ELASTICSEARCH_URL='([^']+)'/.exec(settings)?.[1];
  if (url === undefined) throw new Error('npm start does not say where its Elasticsearch is');
  const client = createElasticsearch(url);
  const samples = await readSamples(client, 'listings');
  await client.close();
  const random = seededRandom(1);
  let left = loads;
  const load = async () => {
    for (; left > 0; left -= 1) {
      const response = await fetch(`${origin}/api/v1/search`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ requests: random.pick(situations).requests(random, samples) }),
      });
      await response.text();
      if (!response.ok) throw new Error(`a page load was answered with ${response.status}`);
    }
  };
  await Promise.all(Array.from({ length: clients }, load));
}

function report(held: readonly Held[]): void {
  const byName = Map.groupBy(held, ({ name }) => name);
  const rows = [...byName].map(([name, all]) => ({
    name: all.length > 1 ? `${name} (${all.length})` : name,
    rss: sum(all.map(({ rss }) => rss)),
    pss: sum(all.map(({ pss }) => pss)),
  }));
  console.log('| process | resident, MB | with its part of what is shared, MB |\n| --- | ---: | ---: |');
  for (const { name, rss, pss } of rows.toSorted((a, b) => b.pss - a.pss))
    console.log(`| ${name} | ${rss.toFixed(0)} | ${pss.toFixed(0)} |`);
  const all = [sum(rows.map(({ rss }) => rss)), sum(rows.map(({ pss }) => pss))];
  console.log(`| **all** | ${all.map((one) => one.toFixed(0)).join(' | ')} |`);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
