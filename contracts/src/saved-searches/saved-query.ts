import { ATTRIBUTE_PREFIX, attributesIn } from '../listings/http/declared-attributes.ts';
import { type ListingQuery, listingQuerySchema } from '../listings/http/query.ts';
import { wrongTogether } from '../listings/http/query-rules.ts';
import { detailsOf, Problem } from '../problem.ts';
import type { ProblemDetail } from '../shared/error-body.ts';
import { issueInWords } from '../shared/issue-words.ts';
import type { SavedQuery } from './state.ts';

/** `GET /listings` without what only says how much of the answer is wanted. */
const keptSchema = listingQuerySchema.omit({ cursor: true, limit: true, facets: true, max_values: true });

/** A saved query that was read: what it asks for, and the one form in which it is kept. */
export interface ReadQuery {
  query: ListingQuery;
  /** Values by facet attribute (`attributes.brand`). */
  attributes: ReadonlyMap<string, readonly string[]>;
  kept: SavedQuery;
}

/**
 * Reads a saved query by the very schema of `GET /listings` and its rules. Words are understood unless it says otherwise.
 * @returns what is wrong, its paths those of parameters, where it is none
 */
export function readSavedQuery(saved: SavedQuery): ReadQuery | { wrong: ProblemDetail[] } {
  const isAttribute = ([name]: [string, unknown]) => name.startsWith(ATTRIBUTE_PREFIX);
  const entries = Object.entries(saved);
  const own = entries.filter((entry) => !isAttribute(entry));
  const sent = own.map(([name, value]) => [name, inQueryString(value)] as const);
  const parsed = keptSchema.safeParse(
    { understand: 'true', ...Object.fromEntries(sent) },
    { error: issueInWords },
  );
  if (!parsed.success) return { wrong: detailsOf(parsed.error) };
  const wrong = wrongTogether(parsed.data);
  if (wrong !== undefined) return { wrong: [wrong] };
  const declared = attributesOf(entries.filter(isAttribute));
  if ('wrong' in declared) return declared;
  const query: Readonly<Record<string, unknown>> = parsed.data;
  const kept = [
    ...own.map(([name, value]) => [name, keptValue(name, query[name], value)] as const),
    ...[...declared.attributes].map(
      ([attribute, values]) =>
        [`${ATTRIBUTE_PREFIX}${attribute.slice('attributes.'.length)}`, values] as const,
    ),
  ];
  return { query: parsed.data, ...declared, kept: Object.fromEntries(kept) as SavedQuery };
}

type Value = SavedQuery[string];

/** Numbers and yes or no as the texts that a query string has. */
function inQueryString(value: Value): string | string[] {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}

function keptValue(name: string, read: unknown, given: Value): unknown {
  switch (name) {
    // Outside, an id is not the one that it is inside.
    case 'seller':
      return given;
    case 'understand':
      return read === 'true';
    case 'trait':
      return (read as string[][]).map((anyOf) => anyOf.join());
    default:
      return read;
  }
}

function attributesOf(
  entries: readonly (readonly [string, Value])[],
): Pick<ReadQuery, 'attributes'> | { wrong: ProblemDetail[] } {
  const sent = entries.map(([name, value]) => [name, [inQueryString(value)].flat()] as const);
  try {
    return { attributes: attributesIn(Object.fromEntries(sent)) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { wrong: [...error.details] };
  }
}
