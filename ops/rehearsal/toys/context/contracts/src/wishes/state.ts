import { z } from 'zod';
import { uuidSchema } from '../shared/id.ts';

/** What somebody is looking for, in their own words. */
export const wishTextSchema = z.string().trim().min(1).max(200);

/** A wish as its events carry it. It is between its person and us, so its read model is private. */
export const wishStateSchema = z.object({
  id: uuidSchema,
  version: z.int().positive(),
  personId: uuidSchema,
  text: wishTextSchema,
  notedAt: z.iso.datetime(),
});
export type WishState = z.infer<typeof wishStateSchema>;
