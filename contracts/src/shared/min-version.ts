import { z } from 'zod';
import { wholeNumberText } from './query-values.ts';

/** The query string of every read that can wait for a version: `GET /listings/:id`, `GET /users/:id`. */
export const minVersionQuerySchema = z.strictObject({
  min_version: wholeNumberText(1, 2 ** 31)
    .optional()
    .describe(
      'With the token of who wrote it: waits (at most 2 s) until the answer has reached this version of the resource',
    ),
});
