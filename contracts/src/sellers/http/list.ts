import { z } from 'zod';
import { publicProfileSchema } from '../../identity/http/profile.ts';
import { wholeNumberText } from '../../shared/query-values.ts';

/** The query string of `GET /sellers`. */
export const sellersQuerySchema = z.strictObject({
  q: z.string().max(128).optional().describe('The beginning of a word of the name, or the whole user name'),
  limit: wholeNumberText(1, 50).optional(),
});

/** The answer to `GET /sellers`. */
export const sellersSchema = z.object({ sellers: z.array(publicProfileSchema), total: z.int() });
export type Sellers = z.infer<typeof sellersSchema>;
