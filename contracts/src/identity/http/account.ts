import { z } from 'zod';
import { kycStatusSchema } from '../../shared/kyc-status.ts';
import { roleSchema } from '../events.ts';

/** What a person sees of their own account and nobody else does: `GET /account`. */
export const accountSchema = z.object({
  id: z.string(),
  version: z.int(),
  username: z.string(),
  displayName: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  /** The address that they want to change to, and until when they can prove that it is theirs. */
  askedEmail: z.object({ email: z.string(), until: z.iso.datetime() }).nullable(),
  /** Whether they sign in with one; who came through a provider may have none. */
  hasPassword: z.boolean(),
  secondFactor: z.object({
    on: z.boolean(),
    /** Whether what they may do beyond others waits for it. */
    demanded: z.boolean(),
    recoveryCodesLeft: z.int(),
  }),
  /** The beginning of the number that is known to be theirs, `081-xxx-xxxx`; all of it is at `/account/phone`. */
  phone: z.string().nullable(),
  kycStatus: kycStatusSchema,
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
