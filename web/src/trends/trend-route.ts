import type { SearchRoute } from '../addresses/search-route.ts';

/** Times to look back, in days; or days of one's own. */
export const spans = { '30d': 30, '90d': 90, '1y': 365, '2y': 730 } as const;
export type Span = keyof typeof spans;
export const USUAL_SPAN: Span = '1y';

const intervals = ['day', 'week', 'month'] as const;
export const dimensions = ['species', 'trait', 'category', 'country'] as const;
export type Dimension = (typeof dimensions)[number];

/** What a page of trends shows, as its address says it. */
export interface TrendRoute {
  span: Span;
  /** Days of one's own, in place of the span. */
  from?: string;
  to?: string;
  interval?: (typeof intervals)[number];
  category?: string;
  species?: string;
  trait?: string;
  country?: string;
  by: Dimension;
}

/**
 * @param usual the span of a page whose address says none
 * @returns the route that a query string says. What it does not understand is left out, never an error.
 */
export function readTrendRoute(params: URLSearchParams, usual: Span = USUAL_SPAN): TrendRoute {
  const one = <T extends string>(name: string, known: readonly T[]) =>
    known.find((value) => value === params.get(name));
  const slug = (name: string) => {
    const value = params.get(name);
    return value !== null && /^[a-z0-9-]{1,128}$/.test(value) ? value : undefined;
  };
  const day = (name: string) => {
    const value = params.get(name);
    return value !== null && isDay(value) ? value : undefined;
  };
  const country = params.get('country');
  return {
    span: one('span', Object.keys(spans) as Span[]) ?? usual,
    ...definedOf({
      from: day('from'),
      to: day('to'),
      interval: one('interval', intervals),
      category: slug('category'),
      species: slug('species'),
      trait: slug('trait'),
      country: country !== null && /^[A-Z]{2}$/.test(country) ? country : undefined,
    }),
    by: one('by', dimensions) ?? usualDimension({ category: slug('category'), species: slug('species') }),
  };
}

/** @returns whether it is a day of the calendar, as `2026-11-01`: what only looks like one, none can be counted back from. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** @returns what is compared unless it is said: species until there is one, then its traits. Goods have neither. */
export function usualDimension({ category, species }: Pick<TrendRoute, 'category' | 'species'>): Dimension {
  if (species !== undefined) return 'trait';
  return category === undefined || category === 'live-animal' ? 'species' : 'country';
}

/** @returns the query string of a route, without `?`: the same for the same route, empty for the usual one. */
export function writeTrendRoute(route: TrendRoute, usual: Span = USUAL_SPAN): string {
  const { span, by, ...rest } = route;
  const params = new URLSearchParams();
  if (span !== usual && rest.from === undefined) params.set('span', span);
  for (const [name, value] of Object.entries(rest)) if (value !== undefined) params.set(name, value);
  if (by !== usualDimension(route)) params.set('by', by);
  return params.toString();
}

/** @returns what the API is asked: the days of the span count back from today. @param today `2026-11-28`, UTC */
export function trendQueryOf(route: TrendRoute, today: string) {
  const { span, by: _by, from, to, category, species, trait, country, interval } = route;
  const last = to ?? today;
  const first = from ?? new Date(Date.parse(last) - (spans[span] - 1) * DAY_MS).toISOString().slice(0, 10);
  const list = (value: string | undefined) => (value === undefined ? undefined : [value]);
  return {
    from: first,
    to: last,
    ...definedOf({
      interval: interval ?? usualInterval(route, first, last),
      category: list(category),
      species: list(species),
      trait: trait === undefined ? undefined : [[trait]],
      country: list(country),
    }),
  };
}

/** Of a part of the market there are too few in most weeks to tell a median of. */
function usualInterval({ species, trait, country }: TrendRoute, first: string, last: string) {
  const isPart = species !== undefined || trait !== undefined || country !== undefined;
  return isPart && Date.parse(last) - Date.parse(first) > DAYS_IN_MONTHS * DAY_MS
    ? ('month' as const)
    : undefined;
}

const DAYS_IN_MONTHS = 180;
const DAY_MS = 86_400_000;

/** @returns the search for what is on sale of what a route narrows to, and of one value of a dimension. */
export function searchBehind(route: TrendRoute, value?: { by: Dimension; value: string }): SearchRoute {
  const narrowed: TrendRoute = value === undefined ? route : { ...route, [value.by]: value.value };
  const { category, species, trait, country } = narrowed;
  const chosen = { category, species, traits: trait, country };
  const facets = Object.entries(chosen).flatMap(([facet, one]) =>
    one === undefined ? [] : [[facet, [one]]],
  );
  return { facets: Object.fromEntries(facets), sort: 'newest' };
}

function definedOf<T extends object>(values: T): { [Key in keyof T]?: Exclude<T[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}
