import { z } from 'zod';

/** Wrong codes after which another one has to be asked for. */
export const MOST_WRONG_CODES = 5;

/** A number that can be called from everywhere (E.164): `+15125550100`. The blanks that people write into it go. */
export const phoneNumberSchema = z
  .string()
  .max(40)
  .overwrite((text) => text.replaceAll(/[\s()./-]/g, ''))
  .regex(/^\+[1-9]\d{6,14}$/, 'must be a number with its country, such as "+1 512 555 0100"');

/** Body of `POST /account/phone`. */
export const givePhoneBodySchema = z.strictObject({ phone: phoneNumberSchema });

/** What was begun: until when the code that was sent is good. */
export const phoneAttemptSchema = z.object({ expiresAt: z.iso.datetime() });
export type PhoneAttempt = z.infer<typeof phoneAttemptSchema>;

/** Body of `POST /account/phone/confirm`. */
export const confirmPhoneBodySchema = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/, 'must be the six digits of the message'),
});

/** The answer to `GET /account/phone`. */
export const ownPhoneSchema = z.object({
  /** The number that is known to be theirs; null: none is. */
  phone: z.string().nullable(),
  confirmedAt: z.iso.datetime().nullable(),
  /** Of a code that was sent and is waited for. */
  attempt: phoneAttemptSchema.nullable(),
});
export type OwnPhone = z.infer<typeof ownPhoneSchema>;
