import { expect, test } from 'vitest';
import { z } from 'zod';
import * as features from './features.ts';
import { detailsOf, parseOrThrow } from './problem.ts';
import { searchBodySchema } from './search/http/request.ts';
import { sharedProblems } from './shared/problems.ts';

function pathsOf(schema: z.ZodType, value: unknown): string[] {
  const result = schema.safeParse(value);
  return result.success ? [] : detailsOf(result.error).map(({ path }) => path);
}

test('unknown keys are named one by one', () => {
  const schema = z.strictObject({ a: z.strictObject({ b: z.number() }) });
  expect(pathsOf(schema, { a: { b: 1, c: 2, d: 3 } })).toEqual(['a.c', 'a.d']);
});

test('in a union the alternative that fits best names what is wrong', () => {
  const schema = z.object({
    list: z.union([z.string(), z.array(z.union([z.string(), z.array(z.string())]))]),
  });
  expect(pathsOf(schema, { list: ['a', ['b', 3]] })).toEqual(['list.1.1']);
  expect(pathsOf(schema, { list: 3 })).toEqual(['list']);
});

test.each<[string, unknown, string, string]>([
  ['too much', { hitsPerPage: 101 }, 'hitsPerPage', 'Hits per page must be at most 100.'],
  ['too little', { page: -1 }, 'page', 'Page must be at least 0.'],
  ['half of it', { page: 0.5 }, 'page', 'Page must be a whole number.'],
  ['another type', { query: 3 }, 'query', 'Query must be a text.'],
  ['too long', { query: 'x'.repeat(513) }, 'query', 'Query must have at most 512 characters.'],
  [
    'none of the choices',
    { sortFacetValuesBy: 'x' },
    'sortFacetValuesBy',
    'Sort facet values by must be one of count, alpha.',
  ],
  ['an unknown name', { script: 1 }, 'script', 'Script is not known here.'],
])('%s is refused in words, and named by its path', (_what, params, name, message) => {
  const path = `requests.0.params.${name}`;
  const refused = () => parseOrThrow(searchBodySchema, { requests: [{ indexName: 'listings', params }] });
  expect(refused).toThrow(expect.objectContaining({ message, details: [expect.objectContaining({ path })] }));
});

test('what is missing and what is there twice is said so', () => {
  const schema = z.strictObject({ q: z.string(), unit: z.string().optional() });
  expect(() => parseOrThrow(schema, { unit: ['km', 'mi'] })).toThrow(
    'Q is missing. Unit must be given once.',
  );
  expect(() => parseOrThrow(schema, null)).toThrow('The request must be an object.');
});

test('each code of a refusal is said once, with one status', () => {
  const ofFeatures = Object.values(features).flatMap((one) =>
    'problems' in one ? Object.keys(one.problems) : [],
  );
  const codes = [...Object.keys(sharedProblems), ...ofFeatures];
  expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([]);
});
