import { Validator } from '@seriousme/openapi-schema-validator';
import { commands, queries } from '@vivarium/contracts/operations.ts';
import { problemStatus } from '@vivarium/contracts/problem.ts';
import { expect, test } from 'vitest';
import { wholeApi } from './whole-api.ts';

const document = wholeApi();

test('the document is valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  const result = await validator.validate(JSON.parse(JSON.stringify(document)));
  expect(result).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

test('every operation has a name of its own', () => {
  const ids = [...queries, ...commands].map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every refusal of an operation has a status', () => {
  const codes = [...queries, ...commands].flatMap(({ problems = [] }) => problems);
  expect(codes.filter((code) => !(code in problemStatus))).toEqual([]);
});

test('lists of the query string are lists, numbers are numbers', () => {
  const parameters = document.paths['/listings']?.get?.parameters;
  expect(parameters).toContainEqual({
    name: 'sex',
    in: 'query',
    schema: {
      type: 'array',
      minItems: 1,
      maxItems: 50,
      items: { type: 'string', enum: ['male', 'female', 'unsexed'] },
    },
  });
  expect(parameters).toContainEqual({
    name: 'lat',
    in: 'query',
    schema: { type: 'number', minimum: -90, maximum: 90 },
  });
});

test('what can be asked again cheaply says so', () => {
  const { parameters, responses } = (document.paths['/listings']?.get ?? {}) as {
    parameters?: { name: string }[];
    responses?: Record<string, unknown>;
  };
  expect(parameters?.map(({ name }) => name)).toContain('If-None-Match');
  expect(responses).toHaveProperty('304');
  expect(document.paths['/my/listings']?.get).not.toHaveProperty('responses.304');
});
