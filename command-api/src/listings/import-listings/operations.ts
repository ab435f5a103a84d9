import { importCommands } from '@vivarium/contracts/listings/imports/commands.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { invalid } from '@vivarium/platform/http/invalid.ts';
import { reply } from '@vivarium/platform/http/reply.ts';
import { type Served, serve } from '@vivarium/platform/http/serve.ts';
import type { Limit } from '@vivarium/platform/limits/limits.ts';
import { actorOf } from '../../aggregate/actor-of.ts';
import type { Imports } from './imports.ts';

/** @returns the operations on files of animals. @param limit of files by person: reading one is a thousand times a command */
export function importOperations(imports: Imports, limit: Limit): Served[] {
  return serve(importCommands, {
    checkImport: async ({ person, query, body }) => {
      await limit.take(person.sub);
      return reply(await imports.check(actorOf(person), { bytes: body, query }));
    },
    importListings: async ({ person, query, body, meta }) => {
      const { idempotencyKey } = meta;
      if (idempotencyKey === undefined) {
        throw invalid('Idempotency-Key', 'is needed: by it a file that is sent twice is listed once');
      }
      await limit.take(person.sub);
      const { id, receipt } = await imports.import(
        actorOf(person),
        { bytes: body, query },
        { ...meta, idempotencyKey },
      );
      const listings = receipt.map((one) => ({ ...one, id: encodeId(one.id) }));
      return reply({ id: encodeId(id), version: 1, listings });
    },
  });
}
