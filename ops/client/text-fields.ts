import { z } from 'zod';

/** Where in a body a text stands: `['location', 'city']`. */
export type TextPath = readonly string[];

interface JsonSchema {
  type?: string;
  properties?: Record<string, JsonSchema>;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  items?: JsonSchema;
  pattern?: string;
  format?: string;
  enum?: unknown[];
  const?: unknown;
  maxLength?: number;
}

/**
 * The texts that a body may hold and that its schema leaves free: neither chosen from a list nor of a given form. A new
 * field of a schema is among them by itself.
 *
 * @param body of an operation of the contracts
 * @returns each with its greatest length
 */
export function freeTextsOf(body: z.ZodType): { path: TextPath; longest: number }[] {
  const schema = z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return textsIn(schema, []);
}

function textsIn(schema: JsonSchema, path: TextPath): { path: TextPath; longest: number }[] {
  const { type, properties = {}, anyOf = [], oneOf = [], pattern, format, enum: choices } = schema;
  const isFree = type === 'string' && !pattern && !format && !choices && schema.const === undefined;
  return [
    ...(isFree ? [{ path, longest: schema.maxLength ?? 1000 }] : []),
    ...Object.entries(properties).flatMap(([key, inner]) => textsIn(inner, [...path, key])),
    ...[...anyOf, ...oneOf].flatMap((inner) => textsIn(inner, path)),
    ...(schema.items ? textsIn(schema.items, [...path, '0']) : []),
  ];
}

/** @returns a copy of a body with a text at a path */
export function withText(body: unknown, [key, ...rest]: TextPath, text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(body) && body.length > Number(key))
    return body.map((one, at) => (at === Number(key) ? withText(one, rest, text) : one));
  const inside = typeof body === 'object' && body !== null ? body : {};
  return { ...inside, [key]: withText((inside as Record<string, unknown>)[key], rest, text) };
}
