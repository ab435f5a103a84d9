import { z } from 'zod';
import { shownVariantSchema } from '../shared/picture.ts';
import { pageParameters } from '../shared/query-values.ts';

/** One of two pictures that look like one, with whose it is and where it is shown. */
const lookAlikeSchema = z.object({
  id: z.string(),
  uploadedAt: z.iso.datetime(),
  /** When the camera says that it was taken, without a zone. */
  takenAt: z.string().nullable(),
  width: z.int(),
  height: z.int(),
  variants: z.array(shownVariantSchema),
  /** Empty name: somebody who has gone. */
  seller: z.object({ id: z.string(), displayName: z.string() }),
  listings: z.array(z.object({ id: z.string(), title: z.string(), status: z.string() })),
});
export type LookAlike = z.infer<typeof lookAlikeSchema>;

/** Pictures of two sellers that are one: who of them took it, nobody has decided. */
const pairSchema = z.object({
  id: z.string(),
  /** How much they are alike, up to 1. */
  alikeness: z.number(),
  foundAt: z.iso.datetime(),
  /** The one that was uploaded before. */
  earlier: lookAlikeSchema,
  later: lookAlikeSchema,
});
export type PairOfPictures = z.infer<typeof pairSchema>;

/** The query string of `GET /admin/pictures`. */
export const pairsQuerySchema = z.strictObject({ ...pageParameters });

/** The answer to `GET /admin/pictures`: those that were found first at the top. */
export const pairsPageSchema = z.object({ items: z.array(pairSchema), nextCursor: z.string().nullable() });
export type PairsPage = z.infer<typeof pairsPageSchema>;
