import { percentile } from '../percentile.ts';
import type { Measured, MeasuredSituation, Settings } from './measure.ts';

/** @returns the measurements as a Markdown table and what they come to. */
export function report(
  measured: readonly MeasuredSituation[],
  {
    listings,
    warmUp,
    rounds,
    loads,
    remember,
    own,
  }: Settings & { listings: number; remember: boolean; own: boolean },
): string {
  const rows = measured.map(({ name, engines, rounds: ratios }) => {
    const [ours, theirs] = [engines.get('ours'), engines.get('searchkit')];
    if (ours === undefined || theirs === undefined) throw new Error('an engine is missing');
    const at = (p: number) => [percentile(ours.ms, p), percentile(theirs.ms, p)] as const;
    const [p50, p95] = [at(0.5), at(0.95)];
    return { name, ours, theirs, p50, p95, ratios };
  });
  const table = rows.map(({ name, ours, theirs, p50, p95, ratios }) =>
    [
      name,
      ...p50.map(ms),
      ratio(p50[0] / p50[1]),
      `${ratio(Math.min(...ratios))}–${ratio(Math.max(...ratios))}`,
      ...p95.map(ms),
      ratio(p95[0] / p95[1]),
      ratio(ours.cpuMs / theirs.cpuMs),
    ].join(' | '),
  );
  const all = (of: (one: Measured) => number[]) => rows.flatMap(({ ours }) => of(ours));
  const [beyondMs, elasticsearchMs] = [all((one) => one.beyondMs), all((one) => one.elasticsearchMs)];
  const everything = [rows.flatMap(({ ours }) => ours.ms), rows.flatMap(({ theirs }) => theirs.ms)] as const;
  return [
    `${listings} listings, ${rounds} rounds of ${loads} page loads for each situation after ${warmUp} that are not counted, whole answers ${remember ? '' : 'not '}remembered.${own ? ' Ours with all that our own page asks for beyond that.' : ''}`,
    '',
    '| situation | ours p50 | Searchkit p50 | ratio | rounds | ours p95 | Searchkit p95 | ratio | Elasticsearch CPU |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...table.map((row) => `| ${row} |`),
    '',
    `Geometric mean of ratios: p50 ${ratio(geometricMean(rows.map(({ p50 }) => p50[0] / p50[1])))}, p95 ${ratio(geometricMean(rows.map(({ p95 }) => p95[0] / p95[1])))}, Elasticsearch CPU ${ratio(geometricMean(rows.map(({ ours, theirs }) => ours.cpuMs / theirs.cpuMs)))}; highest p50 ratio ${ratio(Math.max(...rows.map(({ p50 }) => p50[0] / p50[1])))}.`,
    `All page loads: p50 ${everything.map((values) => ms(percentile(values, 0.5))).join(' against ')} ms, p95 ${everything.map((values) => ms(percentile(values, 0.95))).join(' against ')} ms.`,
    `Elasticsearch says that it took ${ms(percentile(elasticsearchMs, 0.5))} ms (p50) of ours; beyond that ${ms(percentile(beyondMs, 0.5))} ms, in sum ${((sum(beyondMs) / sum(elasticsearchMs)) * 100).toFixed(0)} %.`,
  ].join('\n');
}

const ms = (value: number) => value.toFixed(1);
const ratio = (value: number) => value.toFixed(2);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function geometricMean(values: readonly number[]): number {
  return Math.exp(sum(values.map(Math.log)) / values.length);
}
