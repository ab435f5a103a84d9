import { pathToFileURL } from 'node:url';
import type { Operation } from '@vivarium/contracts/shared/operation.ts';
import type { Plugin } from 'vite';
import { z } from 'zod';
import { answerShapeOf } from './answer-shape.ts';

/** Modules of contracts whose values the browser calls by: operations, and the body of errors. */
const wired = /\/contracts\/src\/([^/]+\/([a-z]+-)?(commands|queries)|shared\/error-body)\.ts$/;

/**
 * Keeps of an operation what a browser needs of it: how it is sent, and the shape of its answer as plain data. Written
 * and typed, and run by tests and by `vite dev`, is the operation itself; the bundle is spared zod and the schemas of
 * what only a server reads.
 */
export function wireOperations(): Plugin {
  return {
    name: 'vivarium:wire-operations',
    apply: 'build',
    async load(id) {
      if (!wired.test(id)) return null;
      const module: Record<string, unknown> = await import(pathToFileURL(id).href);
      const shapes = new URL('../src/api/answer-shape.ts', import.meta.url).pathname;
      return [
        `import { answerSchema } from ${JSON.stringify(shapes)};`,
        ...Object.entries(module).flatMap(([name, value]) => exportOf(name, value)),
      ].join('\n');
    },
  };
}

function exportOf(name: string, value: unknown): string[] {
  if (value instanceof z.ZodType) return [`export const ${name} = ${schemaCode(value)};`];
  const operations = Object.entries(Object(value)).filter((entry): entry is [string, Operation] =>
    isOperation(entry[1]),
  );
  if (operations.length === 0) return [];
  const members = operations.map(([key, operation]) => `  ${key}: ${operationCode(operation)},`);
  return [`export const ${name} = {`, ...members, '};'];
}

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'operationId' in value;
}

function operationCode({ method, path, token, success }: Operation): string {
  const sent = JSON.stringify({ method, path, token }).slice(1, -1);
  const schema = success.schema === undefined ? '' : `schema: ${schemaCode(success.schema)}`;
  return `{ ${sent}, success: { ${schema} } }`;
}

function schemaCode(schema: z.ZodType): string {
  return `/*#__PURE__*/ answerSchema(${JSON.stringify(answerShapeOf(schema))})`;
}
