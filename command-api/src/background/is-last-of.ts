import { envelopeSchema } from '@vivarium/contracts/shared/envelope.ts';
import type { ErasedAggregate } from '../personal-data.ts';

const asTold = envelopeSchema.pick({ type: true, aggregateversion: true });

/** @returns what tells the event by which an aggregate was erased, or one of it since; undefined: none of it may stay. */
export function isLastOf({
  version,
  kind,
}: Omit<ErasedAggregate, 'id'>): ((text: string) => boolean) | undefined {
  if (version === undefined) return undefined;
  return (text) => {
    const { type, aggregateversion } = asTold.parse(JSON.parse(text));
    return aggregateversion >= version && (kind === undefined || type.startsWith(`${kind}.`));
  };
}
