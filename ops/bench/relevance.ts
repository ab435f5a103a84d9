import { parseArgs } from 'node:util';
import { aliasOf } from '@vivarium/contracts/read-models.ts';
import { createLogger } from '@vivarium/platform/telemetry/logger.ts';
import { configSchema } from '@vivarium/query-api/config.ts';
import { start } from '@vivarium/query-api/server.ts';
import { type Corpus, writeCorpus } from './relevance/corpus.ts';
import { type Engine, searchEngine } from './relevance/engines.ts';
import { heldOutGroups, judgedGroups } from './relevance/queries.ts';
import { type EngineScores, tableOf, worstOf } from './relevance/report.ts';
import { gradeAll, type QueryScore, scoreOf } from './relevance/score.ts';
import type { JudgedQuery } from './relevance/wants.ts';
import { startSearchkit } from './searchkit/start.ts';
import { openServices } from './services.ts';

export const title =
  'nDCG@10 and recall@50 on the judged queries: ours, with and without understanding, and Searchkit';

/**
 * Asks query-api and Searchkit the judged queries over one index of the demo market and compares their first hits
 * with the grades, which come from the listings' facts.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      listings: { type: 'string', default: '30000' },
      /** How many of the worst answers of each engine to print. */
      worst: { type: 'string', default: '0' },
    },
  });
  const stage = await openStage(Number(values.listings));
  try {
    const { onSale } = stage.corpus;
    console.log(`${values.listings} listings of the demo market, ${onSale.length} on sale`);
    for (const groups of [judgedGroups, heldOutGroups]) {
      const scores = await Promise.all(stage.engines.map((engine) => scoresOf(engine, groups, stage.corpus)));
      console.log(`\n${tableOf(scores)}`);
      // What is held out is not looked at singly: it tells whether what was tuned holds for others.
      if (values.worst !== '0' && groups === judgedGroups)
        for (const each of scores) console.log(`\n${worstOf(each, Number(values.worst))}`);
    }
  } finally {
    await stage.close();
  }
}

interface Stage {
  corpus: Corpus;
  engines: readonly Engine[];
  close(): Promise<void>;
}

/** Uses the services that the environment names, else starts throw-away ones. */
async function openStage(listings: number): Promise<Stage> {
  const services = await openServices();
  const { client } = services;
  const { elasticsearch } = services.urls;
  const prefix = `relevance${process.pid}-`;
  const alias = aliasOf('listings', prefix);
  const corpus = await writeCorpus(client, { alias, prefix, listings });
  const config = configSchema.parse({ ELASTICSEARCH_URL: elasticsearch, NAME_PREFIX: prefix, PORT: '0' });
  const ours = await start(config, {
    logger: createLogger('query-api', 'silent'),
    keyOf: async () => undefined,
  });
  const searchkit = await startSearchkit({ elasticsearch, index: alias });
  return {
    corpus,
    engines: [
      searchEngine('understood', ours.url, { understand: true, understandUnit: 'mi' }),
      searchEngine('text only', ours.url),
      searchEngine('Searchkit', searchkit.url),
    ],
    close: async () => {
      await searchkit.close();
      await ours.close();
      await corpus.remove();
      await services.close();
    },
  };
}

async function scoresOf(
  engine: Engine,
  groups: ReadonlyMap<string, readonly JudgedQuery[]>,
  { onSale }: Corpus,
): Promise<EngineScores> {
  const scores = new Map<string, QueryScore[]>();
  for (const [group, queries] of groups) {
    const graded = gradeAll(queries, onSale);
    const each: QueryScore[] = [];
    for (const one of graded) each.push(scoreOf(one, await engine.find(one.judged.query)));
    scores.set(group, each);
  }
  return { name: engine.name, groups: scores };
}
