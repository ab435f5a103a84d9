import { z } from 'zod';
import { displayNameSchema, usernameSchema } from './names.ts';

export const emailSchema = z.email().max(254);

/** NIST SP 800-63B: length counts, composition rules do not. */
export const newPasswordSchema = z.string().min(10, 'must be at least 10 characters').max(128);

/**
 * The answer to a puzzle of `POST /auth/captcha`, as `salt:number:signature`: wanted where the refusal `captcha_required` says
 * so, and good once.
 */
export const captchaSchema = z
  .string()
  .regex(/^[\w.-]{1,60}:\d{1,8}:[\w-]{1,60}$/, 'must be the answer to a puzzle')
  .optional();

export const registerBodySchema = z.strictObject({
  email: emailSchema,
  username: usernameSchema,
  password: newPasswordSchema,
  displayName: displayNameSchema,
  captcha: captchaSchema,
});
export type RegisterBody = z.infer<typeof registerBodySchema>;

export const loginBodySchema = z.strictObject({
  email: z.string().max(254),
  password: z.string().max(128),
  /** Of the second factor, where there is one: of the authenticator, or a recovery code. */
  code: z.string().trim().max(40).optional(),
  captcha: captchaSchema,
});
export type LoginBody = z.infer<typeof loginBodySchema>;

/** The body of register, login and refresh. The refresh token travels in an HttpOnly cookie only. */
export const sessionSchema = z.object({
  user: z.object({
    id: z.string(),
    username: z.string(),
    displayName: z.string(),
    /** Whether they have proved that the address is theirs; who has not cannot publish. */
    emailVerified: z.boolean(),
  }),
  accessToken: z.string(),
  /** Seconds. */
  expiresIn: z.int(),
});
export type Session = z.infer<typeof sessionSchema>;

/** Claims of an access token. `sub` is the user's UUID. */
export const accessClaimsSchema = z.object({
  sub: z.uuid(),
  role: z.enum(['user', 'moderator', 'admin']),
  sid: z.uuid(),
  /** When the token runs out, in Unix seconds. */
  exp: z.int().optional(),
});
export type AccessClaims = z.infer<typeof accessClaimsSchema>;

/**
 * Work for a machine, which costs a second of it and nobody's patience: the number from 0 to `most` whose SHA-256 of
 * `<salt>:<number>` is `digest` (hexadecimal).
 */
export const puzzleSchema = z.object({
  salt: z.string(),
  digest: z.string(),
  most: z.int(),
  signature: z.string(),
});
export type Puzzle = z.infer<typeof puzzleSchema>;
