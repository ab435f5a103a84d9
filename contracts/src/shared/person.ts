import { z } from 'zod';

/** Somebody as answers name them to whoever deals with them. */
export const toldPersonSchema = z.object({ id: z.string(), displayName: z.string() });
export type ToldPerson = z.infer<typeof toldPersonSchema>;
