import { z } from 'zod';
import { wholeNumberText } from '../shared/query-values.ts';
import { wishTextSchema } from './state.ts';

/** Body of `POST /wishes` and of `PATCH /wishes/:id`. */
export const wishBodySchema = z.strictObject({ text: wishTextSchema });
export type WishBody = z.infer<typeof wishBodySchema>;

/** The answer to a command on a wish; `version` is what `If-Match` takes. */
export const wishReceiptSchema = z.object({ id: z.string(), version: z.int() });
export type WishReceipt = z.infer<typeof wishReceiptSchema>;

/** The query string of `GET /my/wishes`. */
export const myWishesQuerySchema = z.strictObject({
  cursor: z.string().max(1024).optional(),
  limit: wholeNumberText(1, 100).optional(),
});

/** The answer to `GET /my/wishes`, the newest first. */
export const myWishesPageSchema = z.object({
  items: z.array(z.object({ id: z.string(), version: z.int(), text: z.string(), notedAt: z.iso.datetime() })),
  total: z.int(),
  nextCursor: z.string().nullable(),
});
export type MyWishesPage = z.infer<typeof myWishesPageSchema>;
