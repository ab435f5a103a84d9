import { type MeanScore, meanOf, type QueryScore } from './score.ts';

/** Scores of one engine, by group of queries. */
export interface EngineScores {
  name: string;
  groups: ReadonlyMap<string, readonly QueryScore[]>;
}

const WIDTH = 20;

/** @returns a table in Markdown: a row per group, and per engine nDCG@10, recall@50, right@10 and the empty pages. */
export function tableOf(engines: readonly EngineScores[]): string {
  const names = [...(engines[0]?.groups.keys() ?? [])];
  const head = [
    'group',
    'queries',
    ...engines.map(({ name }) => `${name}: nDCG@10 · recall@50 · right@10 · empty`),
  ];
  const row = (title: string, of: (engine: EngineScores) => readonly QueryScore[]) => {
    const means = engines.map((engine) => meanOf(of(engine)));
    return [title, String(means[0]?.queries ?? 0), ...means.map(cell)];
  };
  const rows = names.map((name) => row(name, ({ groups }) => groups.get(name) ?? []));
  const all = row('all', ({ groups }) => [...groups.values()].flat());
  const lines = [head, head.map(() => '---'), ...rows, ...(names.length > 1 ? [all] : [])];
  return lines.map((cells) => `| ${cells.map((text) => text.padEnd(WIDTH)).join(' | ')} |`).join('\n');
}

function cell({ ndcg, recall, right, emptyPages }: MeanScore): string {
  return `${ndcg.toFixed(3)} · ${recall.toFixed(3)} · ${right.toFixed(3)} · ${emptyPages}`;
}

/** @returns the queries that an engine answers worst, worst first. */
export function worstOf({ name, groups }: EngineScores, count: number): string {
  const scores = [...groups.values()].flat().filter(({ ndcg }) => ndcg !== undefined && ndcg < 1);
  const worst = scores.toSorted((a, b) => (a.ndcg ?? 0) - (b.ndcg ?? 0)).slice(0, count);
  const lines = worst.map(
    ({ query, ndcg, recall }) => `  ${(ndcg ?? 0).toFixed(2)} ${(recall ?? 0).toFixed(2)}  ${query}`,
  );
  return [`${name}: worst answers (nDCG@10, recall@50)`, ...lines].join('\n');
}
