import type { Client } from '@elastic/elasticsearch';
import { z } from 'zod';

/** What the index says of the last time it was compared with the read model. */
const comparedSchema = z.object({
  /** When that began. */
  comparedAt: z.iso.datetime(),
  /** The read model as it was then. */
  comparedWith: z.string(),
});
export type Compared = z.output<typeof comparedSchema>;

/** The index of saved searches, as it is found. */
export interface StandingIndex {
  /** Of the index itself: what is made anew under its name has another. Letters, digits, `_` and `-`. */
  id: string;
  /** Whether everything was put there already. */
  isFilled: boolean;
  /** Undefined: it was not compared yet. */
  compared: Compared | undefined;
}

/** @returns the index of this name as it is now; undefined where there is none. */
export async function findStanding(client: Client, index: string): Promise<StandingIndex | undefined> {
  const filter_path = ['*.settings.index.uuid', '*.mappings._meta'];
  const answer = await client.indices.get({ index, filter_path, ignore_unavailable: true });
  const { settings, mappings } = answer[index] ?? {};
  const id = settings?.index?.uuid;
  if (id === undefined) return undefined;
  const meta = mappings?._meta;
  return { id, isFilled: meta?.filled === true, compared: comparedSchema.safeParse(meta).data };
}
