import { commands, queries } from '@vivarium/contracts/operations.ts';
import { errorBodySchema } from '@vivarium/contracts/shared/error-body.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type AnswerShape, answerSchema } from '../src/api/answer-shape.ts';
import { answerShapeOf } from './answer-shape.ts';

const answers = [...commands, ...queries].flatMap(({ operationId, success }) =>
  success.schema === undefined ? [] : [[operationId, success.schema] as const],
);

/** JSON that fits a shape. */
function fitting(shape: AnswerShape): fc.Arbitrary<unknown> {
  if (shape.anyOf !== undefined) return fc.oneof(...shape.anyOf.map(fitting));
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum);
  const types = [shape.type ?? 'null'].flat();
  return fc.oneof(...types.map((type) => fittingType(type, shape)));
}

function fittingType(type: string, shape: AnswerShape): fc.Arbitrary<unknown> {
  const { pattern, items = {}, prefixItems, properties = {}, optional = [], additionalProperties } = shape;
  switch (type) {
    case 'string':
      return pattern === undefined ? fc.string() : fc.stringMatching(new RegExp(pattern));
    case 'integer':
      return fc.nat();
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return prefixItems === undefined
        ? fc.array(fitting(items), { maxLength: 3 })
        : fc.tuple(...prefixItems.map(fitting));
    case 'object': {
      const known: [string, fc.Arbitrary<unknown>][] = Object.entries(properties).map(([name, inner]) => [
        name,
        fitting(inner),
      ]);
      const others = fitting(additionalProperties || {});
      return fc
        .tuple(
          fc.record(Object.fromEntries(known), {
            requiredKeys: known.map(([name]) => name).filter((name) => !optional.includes(name)),
          }),
          fc.dictionary(fc.constantFrom('x', 'y', 'z'), others, { maxKeys: 2 }),
        )
        .map(([named, extra]) => ({ ...extra, ...named }));
    }
    default:
      return fc.constant(null);
  }
}

/** The same JSON with something else in one place, or with one thing less. */
function spoilt(value: unknown): fc.Arbitrary<unknown> {
  const other = fc.oneof(
    fc.constantFrom(null, '', 'a', 0, -1.5, 1e300, true),
    fc.constant([]),
    fc.constant({}),
  );
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return other;
  return fc.constantFrom(...Object.keys(value)).chain((key) => {
    const { [key]: inner, ...rest } = value as Record<string, unknown>;
    const inside = spoilt(inner).map((one) =>
      Array.isArray(value) ? value.with(Number(key), one) : { ...rest, [key]: one },
    );
    return fc.oneof({ weight: 4, arbitrary: inside }, { weight: 1, arbitrary: fc.constant(rest) }, other);
  });
}

describe('an answer read by its shape', () => {
  it.each([...answers, ['an error', errorBodySchema] as const])(
    'is what the schema makes of it, and refused as by the schema: %s',
    (_name, schema) => {
      const shape = answerShapeOf(schema);
      const read = answerSchema(shape);
      const value = fitting(shape).chain((good) => fc.oneof(fc.constant(good), spoilt(good)));
      fc.assert(
        fc.property(value, (json) => {
          const { success, data, error } = schema.safeParse(json);
          // No part of a shape: rules that are written as functions, and that a name must not be there.
          if (error?.issues.every(({ code }) => code === 'custom' || code === 'unrecognized_keys')) return;
          expect(read.safeParse(json)).toEqual(success ? { success, data } : { success });
        }),
        { numRuns: 60 },
      );
    },
  );

  it('is never one that would have to be changed to be read', () => {
    expect(() => answerShapeOf(z.object({ at: z.string().transform(Number) }))).toThrow(/transform/i);
    expect(() => answerShapeOf(z.object({ at: z.number().default(1) }))).toThrow('“default”');
  });
});
