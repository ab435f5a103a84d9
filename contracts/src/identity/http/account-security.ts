import { z } from 'zod';
import { publicIdSchema } from '../../shared/id.ts';
import { captchaSchema, emailSchema, newPasswordSchema } from './session.ts';

/** A word out of a mail, as its link carries it. */
export const mailedTokenSchema = z.string().min(1).max(200);

/** Body of `POST /auth/verify-email`. */
export const verifyEmailBodySchema = z.strictObject({ token: mailedTokenSchema });

/** Body of `POST /auth/restore-email`. */
export const restoreEmailBodySchema = z.strictObject({ token: mailedTokenSchema });

/** Body of `POST /auth/verify-email/resend`; whoever is signed in need not say it. */
export const resendBodySchema = z.strictObject({
  email: z.string().max(254).optional(),
  captcha: captchaSchema,
});

/** Body of `POST /auth/forgot-password`. */
export const forgotPasswordBodySchema = z.strictObject({
  email: z.string().max(254),
  captcha: captchaSchema,
});

/** Body of `POST /auth/reset-password`. */
export const resetPasswordBodySchema = z.strictObject({
  token: mailedTokenSchema,
  password: newPasswordSchema,
});

const confirmedBy = z.string().max(128);

/** Body of `POST /account/password`. */
export const changePasswordBodySchema = z.strictObject({ current: confirmedBy, password: newPasswordSchema });

/** Body of `POST /account/email`. */
export const changeEmailBodySchema = z.strictObject({ password: confirmedBy, email: emailSchema });

/** Body of `POST /account/totp`; the password where one signed in a while ago. */
export const beginTotpBodySchema = z.strictObject({ password: confirmedBy.optional() });

/** A code of six digits, or one of the recovery codes. */
export const codeSchema = z.string().trim().min(6).max(40);

/** Body of `POST /account/totp/confirm`. */
export const confirmTotpBodySchema = z.strictObject({ code: codeSchema });

/** Body of `DELETE /account/totp` and `POST /account/totp/recovery-codes`. */
export const changeTotpBodySchema = z.strictObject({ password: confirmedBy, code: codeSchema });

/** What an authenticator needs; it is shown once. */
export const totpSecretSchema = z.object({
  /** Base32, to be typed. */
  secret: z.string(),
  /** `otpauth://…`, to be scanned. */
  uri: z.string(),
});

/** Codes for the day on which the authenticator is lost; each works once, and they are shown once. */
export const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });

/** Where one is signed in. */
export const accountSessionSchema = z.object({
  id: z.string(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime(),
  userAgent: z.string().nullable(),
  /** The one that asks. */
  current: z.boolean(),
});
export type AccountSession = z.infer<typeof accountSessionSchema>;

export const accountSessionsSchema = z.object({ items: z.array(accountSessionSchema) });

export const sessionIdParams = z.object({ id: publicIdSchema });

/** The name of somebody else who says who people are. */
export const providerParams = z.object({ provider: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/) });

/** An account elsewhere that one signs in with. */
export const linkedSignInSchema = z.object({
  provider: z.string(),
  label: z.string(),
  linkedAt: z.iso.datetime(),
});
export type LinkedSignIn = z.infer<typeof linkedSignInSchema>;

export const linkedSignInsSchema = z.object({ items: z.array(linkedSignInSchema) });

/** Body of `DELETE /account/linked-sign-ins/{provider}`; the password of who has one. */
export const unlinkBodySchema = z.strictObject({ password: confirmedBy.optional() });

/** Body of `POST /admin/users/{id}/suspend`. */
export const suspendBodySchema = z.strictObject({ reason: z.string().trim().min(3).max(500) });

/** Who else may say who somebody is. */
export const providersSchema = z.object({
  items: z.array(z.object({ name: z.string(), label: z.string() })),
});
