import { type ProblemCode, problemStatus } from '@vivarium/contracts/problem.ts';
import { errorBodySchema } from '@vivarium/contracts/shared/error-body.ts';
import type { Operation } from '@vivarium/contracts/shared/operation.ts';
import { type JsonSchema, jsonSchemaOf } from './json-schema.ts';
import { parametersOf, pathParameters } from './parameters.ts';

/** An OpenAPI document; only what is read of it again is typed. */
export interface OpenApiDocument {
  openapi: string;
  paths: Record<string, Record<string, JsonSchema>>;
  [key: string]: unknown;
}

/** What the document says of the API as a whole. */
export interface ApiInfo {
  title: string;
  version: string;
  description: string;
}

/** @returns the OpenAPI 3.1 document of the operations. */
export function openApiDocument(operations: readonly Operation[], info: ApiInfo): OpenApiDocument {
  const schemas: Record<string, JsonSchema> = { Problem: jsonSchemaOf(errorBodySchema, 'output').schema };
  const paths: OpenApiDocument['paths'] = {};
  for (const operation of operations) {
    const path = paths[operation.path] ?? {};
    path[operation.method] = operationObject(operation, schemas);
    paths[operation.path] = path;
  }
  return {
    openapi: '3.1.0',
    info,
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      schemas,
      securitySchemes: { accessToken: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
  };
}

function operationObject(operation: Operation, schemas: Record<string, JsonSchema>): JsonSchema {
  const content = (schema: Operation['body'], io: 'input' | 'output') => {
    if (schema === undefined) return {};
    const json = jsonSchemaOf(schema, io);
    Object.assign(schemas, json.named);
    return { content: { 'application/json': { schema: json.schema } } };
  };
  const { success, token } = operation;
  return {
    operationId: operation.operationId,
    tags: [operation.tag],
    summary: operation.summary,
    ...(operation.description === undefined ? {} : { description: operation.description }),
    ...(token === undefined
      ? {}
      : { security: [...(token === 'optional' ? [{}] : []), { accessToken: [] }] }),
    parameters: [...pathParameters(operation.path), ...parametersOf(operation)],
    ...(operation.body === undefined
      ? {}
      : { requestBody: { required: true, ...content(operation.body, 'input') } }),
    ...(operation.upload === undefined ? {} : { requestBody: uploadObject(operation.upload) }),
    responses: {
      [success.status]: { description: success.description, ...content(success.schema, 'output') },
      ...(operation.conditional ? { 304: { description: 'Just as the `If-None-Match` says' } } : {}),
      ...problemResponses(operation),
    },
  };
}

function uploadObject({ type, description }: NonNullable<Operation['upload']>): JsonSchema {
  return { required: true, description, content: { [type]: { schema: { type: 'string' } } } };
}

/** The refusals of an operation by status, each naming its codes. */
function problemResponses({ problems = [], query, body, upload, token, headers }: Operation): JsonSchema {
  const codes = new Set<ProblemCode>([
    ...(problems as readonly ProblemCode[]),
    'unavailable',
    'internal_error',
  ]);
  if (query !== undefined || headers !== undefined) codes.add('invalid_request');
  if (body !== undefined) for (const code of ofBodies) codes.add(code);
  if (upload !== undefined) for (const code of ofUploads) codes.add(code);
  if (token !== undefined) codes.add('invalid_token');
  if (token === 'required') codes.add('unauthenticated');
  const byStatus = Map.groupBy([...codes], (code) => problemStatus[code]);
  const schema = { $ref: '#/components/schemas/Problem' };
  return Object.fromEntries(
    [...byStatus].map(([status, of]) => [
      status,
      { description: of.toSorted().join(', '), content: { 'application/json': { schema } } },
    ]),
  );
}

const ofBodies: readonly ProblemCode[] = ['malformed_json', 'body_too_large', 'unsupported_media_type'];
const ofUploads: readonly ProblemCode[] = ['body_too_large', 'unsupported_media_type'];
