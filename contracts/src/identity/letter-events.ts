import { z } from 'zod';
import { envelopeSchema } from '../shared/envelope.ts';
import { uuidSchema } from '../shared/id.ts';

/** What somebody is written about their account. */
export const letterKindSchema = z.enum([
  'verify_email',
  'reset_password',
  'change_email',
  'email_change_told',
  'email_left',
  'restore_email',
  'email_restored',
  'password_changed',
  'second_factor_changed',
  'second_factor_guessed',
  'sign_in_linked',
  'account_exported',
  'account_suspended',
  'account_let_in',
]);
export type LetterKind = z.infer<typeof letterKindSchema>;

/** A letter that waits to be written. To whom, and whether there is anybody, only the write side knows. */
export const letterEventSchema = envelopeSchema.extend({
  type: z.literal('letter.wanted'),
  data: z.object({ letter: z.object({ id: uuidSchema, version: z.literal(1), kind: letterKindSchema }) }),
});
export type LetterEvent = z.infer<typeof letterEventSchema>;
