import { z } from 'zod';
import { roomOf, type StreamLimits } from '../shared/envelope.ts';
import { uuidSchema } from '../shared/id.ts';
import { renderedSchema } from './state.ts';
import { refusalReasonSchema } from './uploads.ts';

/** 128 × 128 greys of a picture, from 0 to 255, row by row, each a byte: base64. What was sent before has 64 × 64. */
export const greysSchema = z.base64().refine(({ length }) => length === 21_848 || length === 5464);

const about = { mediaId: uuidSchema, ownerId: uuidSchema };

/** What the media worker, which has no database, says of an upload to the side that has one. It may say it twice. */
export const mediaResultSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('taken'), ...about }),
  z.object({
    ...{ outcome: z.literal('rendered'), ...about, rendered: renderedSchema },
    /** What a picture of a listing is compared with others by; see {@link greysSchema}. It is in no event. */
    greys: greysSchema.optional(),
    /** It is shown from now on, and more of it is being made: the same is said once more with all of it. */
    more: z.literal(true).optional(),
  }),
  z.object({ outcome: z.literal('rejected'), ...about, reason: refusalReasonSchema }),
]);
export type MediaResult = z.infer<typeof mediaResultSchema>;
export type RenderedResult = Extract<MediaResult, { outcome: 'rendered' }>;

const DAYS = 7;

/** @returns the stream of results, which holds what the other side has not taken yet. */
export function mediaResultsStream(prefix: string): StreamLimits & { maxAgeMs: number } {
  return {
    name: `${prefix}MEDIA`,
    subjects: [`${prefix}media.result.>`],
    maxAgeMs: DAYS * 24 * 60 * 60 * 1000,
    maxBytes: roomOf(1024 ** 3, prefix),
    whenFull: 'refuse',
  };
}

/** @returns the subject of the results of one upload. */
export function mediaResultSubject(mediaId: string, prefix: string): string {
  return `${prefix}media.result.${mediaId}`;
}
