import type { DomainEvent } from '@vivarium/contracts/events.ts';
import { aliasOf, type ReadModel } from '@vivarium/contracts/read-models.ts';
import type { Stored } from '@vivarium/projector/definition/projection.ts';
import { everyReadModel } from '@vivarium/projector/every-read-model.ts';
import { BATCHES_AT_A_TIME } from '@vivarium/projector/runtime/consumer.ts';
import { type Elasticsearch, type Taken, timed } from './projector-stopwatch.ts';

/** A document and where it belongs. */
export interface FinalDocument {
  readModel: ReadModel;
  document: Stored;
}

/** @returns what the read models hold after the events, folded in memory; what is copied comes before its copies. */
export function finalDocuments(events: readonly DomainEvent[]): FinalDocument[] {
  const documents = new Map<string, FinalDocument>();
  for (const event of events) {
    for (const { name, targets, evolve } of everyReadModel) {
      for (const id of targets(event)) {
        const at = `${name}/${id}`;
        const next = evolve(
          documents.get(at)?.document,
          event,
          (reference) => documents.get(`${reference.readModel}/${reference.id}`)?.document,
        );
        if (next !== undefined) documents.set(at, { readModel: name, document: next });
      }
    }
  }
  return [...documents.values()];
}

/**
 * Writes documents by `_bulk` alone. A batch of so many events is two documents each, listing and own listing.
 * @returns what it took.
 */
export async function writeBare(
  client: Elasticsearch,
  prefix: string,
  documents: readonly FinalDocument[],
  batch: number,
): Promise<Taken> {
  const size = batch * 2;
  const requests: FinalDocument[][] = [];
  for (let from = 0; from < documents.length; from += size) requests.push(documents.slice(from, from + size));
  const work = async () => {
    for (let request = requests.shift(); request !== undefined; request = requests.shift()) {
      const { errors } = await client.bulk({
        operations: request.flatMap(({ readModel, document }) => [
          { index: { _index: aliasOf(readModel, prefix), _id: document.id } },
          document,
        ]),
        filter_path: ['errors'],
      });
      if (errors) throw new Error('a document was refused');
    }
  };
  return timed(client, () => Promise.all(Array.from({ length: BATCHES_AT_A_TIME }, work)));
}
