import { ANY_CATEGORY, type DemandDayDocument, wantKey } from '@vivarium/contracts/trends/demand-day.ts';
import { type Named, speciesHaving } from './wanted.ts';

/** What visitors looked for on a day, while it is counted. Told twice, and in whatever order, it is the same. */
export interface DayWants {
  /** @param category of what was looked at; null for none or several */
  add(visitor: string, category: string | null, named: readonly Named[]): void;
  /** @returns what has grown since it was asked the last time; at first, all */
  grown(): DemandDayDocument[];
}

/** By what was named, who did: `python-regius pied`, or ` pied` for a trait alone. */
type Visitors = Map<string, Set<string>>;

/** @param day `YYYY-MM-DD` */
export function dayWants(day: string): DayWants {
  const categories = new Map<string, Visitors>();
  const changed = new Map<string, Set<string>>();
  const note = (category: string, visitor: string, { species, trait }: Named) => {
    const visitors = madeIn(categories, category, () => new Map<string, Set<string>>());
    const who = madeIn(visitors, nameOf(species, trait), () => new Set<string>());
    if (who.has(visitor)) return;
    who.add(visitor);
    const keys = madeIn(changed, category, () => new Set<string>());
    for (const one of species === undefined ? speciesHaving(trait) : [species]) keys.add(wantKey(one, trait));
  };
  return {
    add: (visitor, category, named) => {
      for (const one of named) {
        note(ANY_CATEGORY, visitor, one);
        if (category !== null) note(category, visitor, one);
      }
    },
    grown: () => {
      const documents = [...changed].flatMap(([category, wants]) =>
        [...wants].map((want) => ({ day, category, want, ...countedIn(categories.get(category), want) })),
      );
      changed.clear();
      return documents;
    },
  };
}

function countedIn(visitors: Visitors | undefined, want: string) {
  const [species = '', trait] = want.split(' ');
  const named = visitors?.get(want) ?? new Set();
  const alone = trait === undefined ? undefined : visitors?.get(nameOf(undefined, trait));
  const more = alone === undefined ? 0 : [...alone].filter((visitor) => !named.has(visitor)).length;
  return { species, named: named.size, meant: named.size + more };
}

function nameOf(species: string | undefined, trait: string | null): string {
  return wantKey(species ?? '', trait);
}

function madeIn<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}
