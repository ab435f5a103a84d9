import type { LetterKind } from '@vivarium/contracts/identity/letter-events.ts';
import { accountExported } from './account-exported/words.ts';
import { accountLetIn } from './account-let-in/words.ts';
import { accountSuspended } from './account-suspended/words.ts';
import { changeEmail } from './change-email/words.ts';
import { emailChangeTold } from './email-change-told/words.ts';
import { emailLeft } from './email-left/words.ts';
import { emailRestored } from './email-restored/words.ts';
import type { LetterKindDefinition } from './letter-kind.ts';
import { passwordChanged } from './password-changed/words.ts';
import { resetPassword } from './reset-password/words.ts';
import { restoreEmail } from './restore-email/words.ts';
import { secondFactorChanged } from './second-factor-changed/words.ts';
import { secondFactorGuessed } from './second-factor-guessed/words.ts';
import { signInLinked } from './sign-in-linked/words.ts';
import { verifyEmail } from './verify-email/words.ts';

/** Every kind of letter about an account. */
export const letterKinds: Readonly<Record<LetterKind, LetterKindDefinition>> = {
  verify_email: verifyEmail,
  reset_password: resetPassword,
  change_email: changeEmail,
  email_change_told: emailChangeTold,
  email_left: emailLeft,
  restore_email: restoreEmail,
  email_restored: emailRestored,
  password_changed: passwordChanged,
  second_factor_changed: secondFactorChanged,
  second_factor_guessed: secondFactorGuessed,
  sign_in_linked: signInLinked,
  account_exported: accountExported,
  account_suspended: accountSuspended,
  account_let_in: accountLetIn,
};
