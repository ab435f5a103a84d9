import { geneOf } from '@vivarium/catalogue/gene-lookup.ts';
import { allSpeciesGenes } from '@vivarium/catalogue/genes/index.ts';
import type { ActivityDocument } from '@vivarium/contracts/activity/document.ts';
import { activityAlias } from '@vivarium/contracts/read-models.ts';
import { newUuidV7 } from '@vivarium/contracts/shared/id.ts';
import { type DemandDayDocument, demandDaysAlias } from '@vivarium/contracts/trends/demand-day.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { aDeed, createActivity, putActivity } from '../../fixtures/did.ts';
import { openSandbox, type Sandbox } from '../../fixtures/sandbox.ts';
import { openUnderstanding } from '../../open-understanding.ts';
import { rollingDemand } from './roll-demand.ts';

const { understandWords } = openUnderstanding();
const python = 'python-regius';
const gecko = 'eublepharis-macularius';
/** What is typed, and what it names: species and traits. */
const typed: Readonly<Record<string, { species?: string; traits: string[] }>> = {
  'pied ball python': { species: python, traits: ['pied'] },
  'ball python pied': { species: python, traits: ['pied'] },
  'pinstripe pied ball python': { species: python, traits: ['pinstripe', 'pied'] },
  'ball python': { species: python, traits: [] },
  'leopard gecko': { species: gecko, traits: [] },
  pied: { traits: ['pied'] },
  // Several species have it: words alone name none, a filter alone may be of any.
  pinstripe: { traits: [] },
  gibberish: { traits: [] },
  '': { traits: [] },
};
const chosen = [`species:${python}`, `species:${gecko}`, 'traits:pied', 'traits:pinstripe', 'sex:female'];
const forged = ['species:draco-draco', 'traits:pied:het', 'traits:nothing'];

const days = ['2025-03-01', '2026-11-27', '2026-11-28'];
const people = Array.from({ length: 6 }, () => crypto.randomUUID());
const deed: fc.Arbitrary<ActivityDocument> = fc.record({
  id: fc.constant('').map(() => newUuidV7()),
  type: fc.constantFrom('search_event', 'refine_event'),
  time: fc
    .tuple(fc.constantFrom(...days), fc.constantFrom('00:00:00.000', '23:59:59.999'))
    .map(([day, time]) => `${day}T${time}Z`),
  visitor: fc.constantFrom(...people),
  category: fc.constantFrom('live-animal', 'food', null),
  filters: fc.uniqueArray(fc.constantFrom(...chosen, ...forged), { maxLength: 3 }),
  query: fc.constantFrom(...Object.keys(typed), null),
  results: fc.constant(null),
  listings: fc.constant([]),
  position: fc.constant(null),
});

let sandbox: Sandbox;
const did = fc.sample(deed, { numRuns: 400, seed: 5 });
beforeAll(async () => {
  sandbox = await openSandbox();
  await createActivity(sandbox);
});
afterAll(() => sandbox.remove());

const rolling = () => rollingDemand(sandbox.elasticsearch, sandbox.prefix, understandWords);
async function counted(): Promise<string[]> {
  const index = demandDaysAlias(sandbox.prefix);
  await sandbox.elasticsearch.indices.refresh({ index });
  const query = { exists: { field: 'want' } };
  const { hits } = await sandbox.elasticsearch.search<DemandDayDocument>({ index, size: 10_000, query });
  return hits.hits.flatMap(({ _source }) => (_source === undefined ? [] : told(_source))).sort();
}
const told = ({ day, category, want, named, meant }: Omit<DemandDayDocument, 'species'>) =>
  `${day} ${category} ${want}: ${named} ${meant}`;

/** Whether somebody who did that looks for it by name, and whether by its trait alone. */
function looksFor({ query, filters }: ActivityDocument, species: string, trait: string | null) {
  const words = typed[query ?? ''] ?? { traits: [] };
  const of = filters.filter((filter) => filter.startsWith('species:'));
  const isSpeciesChosen = of.includes(`species:${species}`);
  const isTraitChosen = filters.includes(`traits:${trait}`);
  if (trait === null)
    return {
      named: isSpeciesChosen || (words.species === species && words.traits.length === 0),
      alone: false,
    };
  return {
    named: (isSpeciesChosen && isTraitChosen) || (words.species === species && words.traits.includes(trait)),
    alone:
      (isTraitChosen && of.length === 0) || (words.species === undefined && words.traits.includes(trait)),
  };
}

/** Counts each want of the catalogue by itself. */
function bruteForce(deeds: readonly ActivityDocument[]): string[] {
  const wants = [
    ...[python, gecko].map((species) => ({ species, trait: null })),
    ...['pied', 'pinstripe'].flatMap((trait) =>
      allSpeciesGenes.flatMap(({ species }) => (geneOf(species, trait) ? { species, trait } : [])),
    ),
  ];
  return days
    .flatMap((day) =>
      ['*', 'live-animal', 'food'].flatMap((category) =>
        wants.flatMap(({ species, trait }) => {
          const those = deeds.filter(
            (one) => one.time.startsWith(day) && (category === '*' || one.category === category),
          );
          const who = (is: (looks: { named: boolean; alone: boolean }) => boolean) =>
            new Set(those.filter((one) => is(looksFor(one, species, trait))).map(({ visitor }) => visitor))
              .size;
          const meant = who(({ named, alone }) => named || alone);
          const want = trait === null ? species : `${species} ${trait}`;
          return meant === 0 ? [] : told({ day, category, want, named: who(({ named }) => named), meant });
        }),
      ),
    )
    .sort();
}

describe('what is wanted on a day', () => {
  test('is what a brute-force count of visitors gives, rolled up bit by bit, at once and from the start', async () => {
    const roll = rolling();
    for (let from = 0; from < did.length; from += 150) {
      const some = did.slice(from, from + 150);
      // Told twice, it is the same.
      await putActivity(sandbox, [...some, ...some.slice(0, 20)]);
      await roll();
      expect(await counted()).toEqual(bruteForce(did.slice(0, from + 150)));
    }
    await Promise.all([rolling()(), rolling()(), roll()]);
    const all = bruteForce(did);
    expect(all.length).toBeGreaterThan(40);
    const [index = ''] = Object.keys(
      await sandbox.elasticsearch.indices.getAlias({ name: demandDaysAlias(sandbox.prefix) }),
    );
    await sandbox.elasticsearch.indices.delete({ index });
    await Promise.all([rolling()(), rolling()()]);
    expect(await counted()).toEqual(all);
  });

  test('is counted on from where whoever was there before has ended, and only when that was whole', async () => {
    const roll = rolling();
    await roll();
    const searches = vi.spyOn(sandbox.elasticsearch, 'search');
    await roll();
    expect(searches).not.toHaveBeenCalled();
    searches.mockRestore();
    const late = aDeed({ time: `${days[0]}T12:00:00.000Z`, filters: ['species:boa-constrictor'] });
    await putActivity(sandbox, [late]);
    await roll(AbortSignal.abort());
    const line = told({ day: days[0] ?? '', category: '*', want: 'boa-constrictor', named: 1, meant: 1 });
    expect(await counted()).not.toContain(line);
    await roll();
    expect(await counted()).toContain(line);
  });

  test('stays when the activity is forgotten, and is read of any days', async () => {
    const { elasticsearch, prefix } = sandbox;
    const before = await counted();
    const index = activityAlias(prefix);
    const { hits } = await elasticsearch.search({ index, size: 10_000, _source: false });
    const operations = hits.hits.map(({ _index, _id }) => ({ delete: { _index, _id } }));
    await elasticsearch.bulk({ refresh: true, operations });
    await rolling()();
    expect(await counted()).toEqual(before);
    const of = (which: string[], species: string) =>
      before.flatMap((line) => {
        const [day = '', category, want, named] = line.replace(':', '').split(' ');
        return which.includes(day) && category === '*' && want === species && line.split(' ').length === 5
          ? Number(named)
          : [];
      });
    for (const [from, to] of [
      ['2025-01-01', '2026-11-28'],
      ['2026-11-28', '2026-11-28'],
    ] as const) {
      const { items } = await sandbox.read<{ items: { trait: string | null; searches: number }[] }>(
        `/trends/demand?species=${python}&from=${from}&to=${to}`,
      );
      const within = days.filter((day) => day >= from && day <= to);
      const sum = of(within, python).reduce((a, b) => a + b, 0);
      expect(items.find(({ trait }) => trait === null)?.searches).toBe(sum);
    }
  });

  test('is told anew where its index has gone, by whoever has told the last days already', async () => {
    const { elasticsearch, prefix } = sandbox;
    // Of what is left, the only day.
    const day = days[2] ?? '';
    const roll = rolling();
    await putActivity(sandbox, [
      aDeed({ time: `${day}T12:00:00.000Z`, filters: ['species:boa-constrictor'] }),
    ]);
    await roll();
    const [index = ''] = Object.keys(await elasticsearch.indices.getAlias({ name: demandDaysAlias(prefix) }));
    await elasticsearch.indices.delete({ index });
    await roll();
    const of = (category: string) => told({ day, category, want: 'boa-constrictor', named: 1, meant: 1 });
    expect(await counted()).toEqual([of('*'), of('live-animal')]);
  });

  test.each(['?from=2026-11-28&to=2026-11-27', '?from=1990-01-01', '?to=2999-01-01', '?from=yesterday'])(
    'is refused for %s',
    async (query) => {
      expect((await sandbox.get(`/trends/demand${query}`)).status).toBe(400);
    },
  );
});
