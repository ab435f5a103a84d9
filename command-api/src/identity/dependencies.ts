import type { Questions } from '../context.ts';
import type { Sealing } from '../keys/sealing-key.ts';
import type { CommandLimits } from '../limits.ts';
import type { Captcha } from './captcha/captcha.ts';
import type { Suspicion } from './captcha/suspicion.ts';
import type { AvatarOf } from './change-profile/avatar-of.ts';
import type { LoginLimits } from './log-in/login-limits.ts';
import type { Passwords } from './password/passwords.ts';
import type { SessionDependencies } from './session/sessions.ts';

/** What the commands of the context work with. */
export interface IdentityDependencies extends Omit<SessionDependencies, 'roleOf'> {
  passwords: Passwords;
  /** Of failed log-ins. */
  logins: LoginLimits;
  limits: Pick<
    CommandLimits,
    | 'registrations'
    | 'lettersOfAddress'
    | 'lettersTo'
    | 'codesOfPerson'
    | 'wrongCodesOfPerson'
    | 'unprovenLetters'
    | 'unprovenRegistrations'
  >;
  captcha: Captcha;
  suspicion: Suspicion;
  sealing: Sealing;
  /** Whether who may do more than others must have a second factor for it. */
  demandSecondFactor: boolean;
  /** @returns what somebody else who says who people are is called, also one who does no more. */
  labelOf: (provider: string) => string;
  /** Finds the picture that a person has chosen. */
  avatarFor: AvatarOf;
  /** Tell of a person what others know. */
  kycStatusOf: Questions['kycStatusOf'];
  maskedPhoneOf: Questions['maskedPhoneOf'];
  languageOf: Questions['languageOf'];
  /** Says that the outbox has something. */
  hint: () => void;
}
