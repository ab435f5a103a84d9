import type { Client } from '@elastic/elasticsearch';
import { aliasOf } from '@vivarium/contracts/read-models.ts';
import { metaBehind } from '@vivarium/platform/elasticsearch/mapping-version.ts';
import { z } from 'zod';
import type { DefinedReadModel } from '../definition/read-model.ts';
import type { IndexMeta } from '../indices/index-body.ts';

/**
 * What an index says of the stream that it was filled from, and of the last time it was compared with the write store or built
 * from it; neither where it was made empty.
 */
const notedSchema = z.object({ stream: z.string().optional(), reconciledAt: z.iso.datetime().optional() });
type Noted = z.output<typeof notedSchema>;

/** @returns what an index says of it. */
export function notedIn(meta: Record<string, unknown> = {}): Noted {
  return notedSchema.parse(meta);
}

/** Notes it. Only for an index that is current: nothing else is said of it then. */
export async function note(
  client: Client,
  prefix: string,
  { name, version }: DefinedReadModel,
  noted: Noted & Required<Pick<Noted, 'stream'>>,
): Promise<void> {
  const meta: IndexMeta = { version, ...noted };
  await client.indices.putMapping({ index: aliasOf(name, prefix), _meta: { ...meta } });
}

/**
 * Notes of read models that they were compared now, so that whoever copies them looks at them anew. From which stream they are
 * stays as it was noted: whether that was lost since is for the projector to find out. What says nothing yet is left to it too.
 */
export async function noteCompared(
  client: Client,
  prefix: string,
  readModels: readonly DefinedReadModel[],
  now: Date,
): Promise<void> {
  for (const one of readModels) {
    const [meta] = await metaBehind(client, aliasOf(one.name, prefix));
    const { stream } = notedIn(meta);
    if (stream !== undefined) await note(client, prefix, one, { stream, reconciledAt: now.toISOString() });
  }
}
