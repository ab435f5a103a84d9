import type { UserEventType } from '@vivarium/contracts/identity/events.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { z } from 'zod';
import type { AggregateKind } from '../aggregate/kind.ts';
import type { User } from './user.ts';
import { userEvent } from './user-event.ts';

/** The answer to a command on one's own profile. */
export const userAnswerSchema = z.object({ id: z.uuid(), version: z.int() });
export type UserAnswer = z.infer<typeof userAnswerSchema>;

/** People as the kernel sees them. */
export const userKind: AggregateKind<User, UserEventType, UserAnswer> = {
  name: 'profile',
  absent: () => new Problem('user_not_found', 'There is no such account.'),
  answerOf: ({ id, version }) => ({ id, version }),
  event: userEvent,
};
