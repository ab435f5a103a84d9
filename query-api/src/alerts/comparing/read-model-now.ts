import type { Client } from '@elastic/elasticsearch';
import { aliasOf, declaredReadModels } from '@vivarium/contracts/read-models.ts';
import { z } from 'zod';

/** What the index of a read model says of itself, as far as it matters whether it can be relied on. */
const saidSchema = z.object({
  version: z.literal(declaredReadModels['saved-searches'].version),
  /** While a rebuild has not ended, something may be missing in it. */
  catchUpFrom: z.undefined().optional(),
  /** When the stream was made that it has everything of. */
  stream: z.string(),
  /** When it was last compared with the write store. */
  reconciledAt: z.string(),
});

/** The read model of saved searches. */
export interface ReadModelNow {
  /** The index behind its alias. */
  index: string;
  stream: string;
  reconciledAt: string;
}

/**
 * @returns the read model as it is now; undefined where it cannot be relied on: it is missing, of another version, being built,
 *   or the projector has said nothing of it yet
 */
export async function readModelNow(client: Client, prefix: string): Promise<ReadModelNow | undefined> {
  const index = aliasOf('saved-searches', prefix);
  const behind = await client.indices.getMapping({ index, ignore_unavailable: true });
  const [[name, { mappings }] = ['', { mappings: {} }], ...others] = Object.entries(behind);
  const said = saidSchema.safeParse(mappings._meta);
  if (!said.success || others.length > 0) return undefined;
  const { stream, reconciledAt } = said.data;
  return { index: name, stream, reconciledAt };
}
