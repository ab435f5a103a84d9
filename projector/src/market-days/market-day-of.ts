import type { MarketDocument } from '@vivarium/contracts/trends/document.ts';
import type { MarketDay } from '@vivarium/contracts/trends/market-day.ts';

/** What a day is made of. */
export type DayFact = Pick<
  MarketDocument,
  | 'id'
  | 'status'
  | 'category'
  | 'species'
  | 'country'
  | 'sex'
  | 'lifeStage'
  | 'traitZygosity'
  | 'askedDollars'
  | 'soldDollars'
  | 'listedAt'
  | 'soldAt'
  | 'daysToSell'
  | 'removedAt'
  | 'openedOn'
  | 'closedOn'
>;

const MS_PER_DAY = 24 * 60 * 60 * 1000;

/**
 * @param day `YYYY-MM-DD`, UTC
 * @param facts those to which something happened on that day; of others nothing is counted
 * @returns the day in columns, the same for the same facts in whatever order
 */
export function marketDayOf(day: string, facts: readonly DayFact[]): MarketDay {
  const words = new Places<string>(String);
  const kinds = new Places<number[]>(String);
  const made: MarketDay = {
    words: words.all,
    kinds: kinds.all,
    listed: { kind: [], asked: [], sold: [] },
    sold: { kind: [], paid: [], took: [] },
    removed: { kind: [] },
    opened: { kind: [] },
    closed: { kind: [] },
  };
  const isOn = (at: string | null) => at?.slice(0, 10) === day;
  const touched = facts.filter(
    ({ listedAt, soldAt, removedAt, openedOn, closedOn }) =>
      [listedAt, soldAt, removedAt].some(isOn) || openedOn.includes(day) || closedOn.includes(day),
  );
  for (const fact of touched.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const { category, species, country, sex, lifeStage, traitZygosity } = fact;
    const kind = kinds.of([
      ...[category, species, country, sex, lifeStage].map((word) => (word === null ? -1 : words.of(word))),
      ...traitZygosity.toSorted().map((trait) => words.of(trait)),
    ]);
    if (isOn(fact.listedAt)) {
      made.listed.kind.push(kind);
      made.listed.asked.push(fact.askedDollars);
      made.listed.sold.push(fact.status === 'sold' ? 1 : 0);
    }
    if (isOn(fact.soldAt)) {
      made.sold.kind.push(kind);
      made.sold.paid.push(fact.soldDollars);
      made.sold.took.push(Math.round((fact.daysToSell ?? 0) * MS_PER_DAY));
    }
    if (isOn(fact.removedAt)) made.removed.kind.push(kind);
    if (fact.openedOn.includes(day)) made.opened.kind.push(kind);
    if (fact.closedOn.includes(day)) made.closed.kind.push(kind);
  }
  return made;
}

/** Gives each different thing a place, in the order in which they come. */
class Places<T> {
  readonly all: T[] = [];
  readonly #known = new Map<string, number>();
  readonly #keyOf: (thing: T) => string;

  constructor(keyOf: (thing: T) => string) {
    this.#keyOf = keyOf;
  }

  of(thing: T): number {
    const key = this.#keyOf(thing);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.all.length);
    return this.all.push(thing) - 1;
  }
}
