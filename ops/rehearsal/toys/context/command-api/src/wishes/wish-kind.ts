import { Problem } from '@vivarium/contracts/problem.ts';
import type { WishEventType } from '@vivarium/contracts/wishes/events.ts';
import type { WishState } from '@vivarium/contracts/wishes/state.ts';
import { z } from 'zod';
import type { AggregateKind } from '../aggregate/kind.ts';
import { wishEvent } from './wish-event.ts';

/** The answer to a command on a wish. */
export const wishAnswerSchema = z.object({ id: z.uuid(), version: z.int() });
export type WishAnswer = z.infer<typeof wishAnswerSchema>;

/** Wishes as the kernel sees them. */
export const wishKind: AggregateKind<WishState, WishEventType, WishAnswer> = {
  name: 'wish',
  // The same words whether it never was or is somebody else's.
  absent: () => new Problem('wish_not_found', 'There is no such wish.'),
  answerOf: ({ id, version }) => ({ id, version }),
  event: wishEvent,
};
