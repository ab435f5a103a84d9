import { z } from 'zod';
import { kycStatusSchema } from '../shared/kyc-status.ts';

/** Why a try came to nothing: the provider could not say, or the identity belongs to another account. */
export const kycRejectionSchema = z.enum(['not_confirmed', 'identity_taken']);
export type KycRejection = z.infer<typeof kycRejectionSchema>;

/** What a person sees of it, and nobody else does: `GET /account/identity`. */
export const ownIdentitySchema = z.object({
  kycStatus: kycStatusSchema,
  reason: kycRejectionSchema.nullable(),
  decidedAt: z.iso.datetime().nullable(),
  /** What was shown: the country that has issued it (ISO 3166-1), and the end of its number. */
  document: z.object({ country: z.string(), number: z.string() }).nullable(),
});
export type OwnIdentity = z.infer<typeof ownIdentitySchema>;

/** The answer to `POST /account/identity`: where the document is shown, at the provider. The address is good once. */
export const begunIdentityCheckSchema = z.object({ kycStatus: kycStatusSchema, url: z.string() });
export type BegunIdentityCheck = z.infer<typeof begunIdentityCheckSchema>;

/** Body of `POST /sandbox/identity/:id`: what somebody does on the page of the provider. */
export const showDocumentBodySchema = z.strictObject({
  outcome: z.enum(['confirm', 'refuse']),
  country: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/, 'must be a country, such as "US"'),
  number: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9 -]{4,40}$/, 'must have 4 to 40 letters and digits'),
});
export type ShowDocumentBody = z.infer<typeof showDocumentBodySchema>;
