import { once } from 'node:events';
import { Problem, parseOrThrow } from '@vivarium/contracts/problem.ts';
import { entryOf } from '@vivarium/contracts/shared/entry-of.ts';
import type { Envelope } from '@vivarium/contracts/shared/envelope.ts';
import { uuidSchema } from '@vivarium/contracts/shared/id.ts';
import { Router } from 'express';
import { z } from 'zod';

/** Gives the aggregates of one kind as events, in the order of their ids. */
export type SnapshotSource = (after: string | undefined, limit: number) => AsyncIterable<Envelope>;

const querySchema = z.strictObject({
  after: uuidSchema.optional(),
  limit: z.coerce.number().int().min(1).max(10_000).default(1000),
});

/**
 * `GET /internal/snapshots/{kind}?after=<uuid>&limit=1000`: one JSON envelope a line. Fewer lines than `limit` are the
 * end. Not under `/api/v1`, so the gateway does not pass it on.
 */
export function snapshotRoute(sources: Readonly<Record<string, SnapshotSource>>): Router {
  return Router().get('/internal/snapshots/:kind', async (request, response) => {
    const kind = request.params.kind;
    const source = entryOf(sources, kind);
    if (source === undefined) throw new Problem('not_found', 'There are no such snapshots.');
    const { after, limit } = parseOrThrow(querySchema, request.query, 'invalid_request');
    response.type('application/x-ndjson');
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    for await (const event of source(after, limit)) {
      if (response.destroyed) return;
      if (!response.write(`${JSON.stringify(event)}\n`)) {
        // A reader that has gone takes nothing more.
        await once(response, 'drain', { signal: gone.signal }).catch(() => undefined);
      }
    }
    response.end();
  });
}
