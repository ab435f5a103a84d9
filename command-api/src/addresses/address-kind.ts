import { Problem } from '@vivarium/contracts/problem.ts';
import { z } from 'zod';
import { eventOf } from '../aggregate/envelope.ts';
import type { AggregateKind } from '../aggregate/kind.ts';
import type { KeptAddress } from './address.ts';

/** The answer to a command on an address: nothing of what it says, since answers are remembered. */
export const addressAnswerSchema = z.object({ id: z.uuid(), version: z.int() });
export type AddressAnswer = z.infer<typeof addressAnswerSchema>;

export type AddressHappening = 'address.added' | 'address.changed' | 'address.removed';

/** Addresses as the kernel sees them. */
export const addressKind: AggregateKind<KeptAddress, AddressHappening, AddressAnswer> = {
  name: 'address',
  // The same words whether it never was, is no more, or is somebody else's.
  absent: () => new Problem('address_not_found', 'There is no such address.'),
  answerOf: ({ id, version }) => ({ id, version }),
  // Its time counts; it is told to nobody.
  event: (happening, meta) => eventOf('/command-api/addresses', happening, {}, meta),
};
