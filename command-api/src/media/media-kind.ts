import type { MediaEventType } from '@vivarium/contracts/media/events.ts';
import type { MediaState } from '@vivarium/contracts/media/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { z } from 'zod';
import type { AggregateKind } from '../aggregate/kind.ts';
import { mediaEvent } from './media-event.ts';

/** The answer to a command on an upload. */
export const mediaAnswerSchema = z.object({ id: z.uuid(), version: z.int() });
export type MediaAnswer = z.infer<typeof mediaAnswerSchema>;

/** Uploads as the kernel sees them. */
export const mediaKind: AggregateKind<MediaState, MediaEventType, MediaAnswer> = {
  name: 'picture',
  // The same words whether it never was or is somebody else's.
  absent: () => new Problem('media_not_found', 'There is no such picture.'),
  answerOf: ({ id, version }) => ({ id, version }),
  event: mediaEvent,
};
