import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { ensureStreams, type Nats } from '@vivarium/platform/nats/connect.ts';

/** Who has left, as it is kept apart from both stores. */
export interface ErasureRecord {
  /** @returns their ids. */
  people(): Promise<Set<string>>;
  /** Adds people; whoever is there already may be added again. */
  add(personIds: readonly string[], at: Date): Promise<void>;
}

/**
 * Opens the record, which is made where it is not there. It is only ever added to, and holds ids and times: what else is known
 * of somebody goes with them.
 */
export async function openErasureRecord(nats: Nats, prefix: string): Promise<ErasureRecord> {
  const definition = streams.erasures(prefix);
  await ensureStreams(nats, definition);
  const subjectOf = (personId: string) => `${prefix}erasures.${personId}`;
  return {
    people: async () => {
      const { state } = await nats.manager.streams.info(definition.name, { subjects_filter: subjectOf('*') });
      return new Set(Object.keys(state.subjects ?? {}).map((one) => one.slice(subjectOf('').length)));
    },
    add: async (personIds, at) => {
      for (const id of personIds)
        await nats.jetstream.publish(subjectOf(id), JSON.stringify({ at: at.toISOString() }));
    },
  };
}
