import { expect, test } from 'vitest';
import { z } from 'zod';
import { detailsOf } from './problem.ts';

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
