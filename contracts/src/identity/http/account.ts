import { z } from 'zod';
import { roleSchema } from '../events.ts';

/** What a person sees of their own account and nobody else does: `GET /account`. */
export const accountSchema = z.object({
  id: z.string(),
  version: z.int(),
  username: z.string(),
  displayName: z.string(),
  email: z.string(),
  phone: z.string().nullable(),
  role: roleSchema,
  bio: z.string(),
  city: z.string().nullable(),
  region: z.string().nullable(),
  country: z.string().nullable(),
  avatarUrl: z.string().nullable(),
  isOfficialStore: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type Account = z.infer<typeof accountSchema>;
