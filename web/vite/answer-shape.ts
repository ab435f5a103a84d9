import { z } from 'zod';
import type { AnswerShape } from '../src/api/answer-shape.ts';

type Json = z.core.JSONSchema.BaseSchema;

/** Says nothing about a value, or (of propertyNames) what is so of every JSON. */
const silent = new Set(['$schema', 'description', 'format', 'readOnly', 'propertyNames']);
const bounds = new Set([
  'type',
  'optional',
  'enum',
  'pattern',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'minItems',
  'maxItems',
]);

/**
 * The schema of an answer as plain data, which the browser reads answers by without the 23 kB of zod.
 *
 * @throws for what such data cannot say, e.g. a transformation: an answer has none
 */
export function answerShapeOf(schema: z.ZodType): AnswerShape {
  return shapeOf(z.toJSONSchema(schema, { io: 'output' }));
}

function shapeOf({ required, ...json }: Json): AnswerShape {
  const optional = Object.keys(json.properties ?? {}).filter((name) => !required?.includes(name));
  const unknown = required?.filter((name) => json.properties?.[name] === undefined) ?? [];
  if (unknown.length > 0) throw new Error(`Required, but said nothing of: ${unknown.join(', ')}`);
  return Object.fromEntries(
    Object.entries(optional.length > 0 ? { ...json, optional } : json)
      .filter(([keyword, value]) => !silent.has(keyword) && !isSaidAnyway(keyword, value))
      .map(([keyword, value]) => (bounds.has(keyword) ? [keyword, value] : innerOf(keyword, value))),
  );
}

function innerOf(keyword: string, value: unknown): [keyof AnswerShape, unknown] {
  switch (keyword) {
    case 'const':
      return ['enum', [value]];
    case 'anyOf':
    case 'oneOf':
      return ['anyOf', (value as Json[]).map(shapeOf)];
    case 'prefixItems':
      return [keyword, (value as Json[]).map(shapeOf)];
    case 'items':
      return [keyword, shapeOf(value as Json)];
    case 'additionalProperties':
      return [keyword, value === false ? false : shapeOf(value as Json)];
    case 'properties':
      return [
        keyword,
        Object.fromEntries(Object.entries(value as Record<string, Json>).map(([k, v]) => [k, shapeOf(v)])),
      ];
    default:
      throw new Error(`An answer is read by its shape, which has no word for “${keyword}”`);
  }
}

/** An integer is always read as one that a number can hold; how long a tuple is, its maxItems says. */
function isSaidAnyway(keyword: string, value: unknown): boolean {
  return (
    (keyword === 'maximum' && value === Number.MAX_SAFE_INTEGER) ||
    (keyword === 'minimum' && value === Number.MIN_SAFE_INTEGER) ||
    (keyword === 'items' && value === false)
  );
}
