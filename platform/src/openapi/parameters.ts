import type { Operation } from '@vivarium/contracts/shared/operation.ts';
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts';

const headerDescriptions = {
  'Idempotency-Key': 'Makes a repeated request the same request: its first answer is given again',
  'If-Match': 'The version that is to be changed, in quotes: refused with 412 when there is a newer one',
};

const ifNoneMatch: JsonSchema = {
  name: 'If-None-Match',
  in: 'header',
  description: 'The ETag of the answer that is known already',
  schema: { type: 'string' },
};

/** @returns the parameters that a path names in braces. */
export function pathParameters(path: string): JsonSchema[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

/** @returns the query and header parameters of an operation. */
export function parametersOf({ query, moreQuery, conditional, headers = [] }: Operation): JsonSchema[] {
  return [
    ...(query === undefined ? [] : queryParameters(query)),
    ...(moreQuery === undefined
      ? []
      : [
          {
            name: moreQuery.name,
            in: 'query',
            description: moreQuery.description,
            schema: { type: 'string' },
          },
        ]),
    ...(conditional ? [ifNoneMatch] : []),
    ...headers.map((name) => ({
      name,
      in: 'header',
      description: headerDescriptions[name],
      schema: { type: 'string', maxLength: 128 },
    })),
  ];
}

function queryParameters(query: NonNullable<Operation['query']>): JsonSchema[] {
  const { schema } = jsonSchemaOf(query, 'input');
  const required = (schema.required ?? []) as string[];
  return Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).map(
    ([name, { description, ...property }]) => ({
      name,
      in: 'query',
      ...(required.includes(name) ? { required: true } : {}),
      ...(description === undefined ? {} : { description }),
      schema: property,
    }),
  );
}
