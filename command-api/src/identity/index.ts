import { createAuthentication } from '@vivarium/platform/auth/authenticate.ts';
import { endedSessions } from '@vivarium/platform/auth/ended-sessions.ts';
import type { Transaction } from 'kysely';
import type { Moment } from '../aggregate/execute.ts';
import { context } from '../context.ts';
import { snapshotsOf } from '../snapshots/snapshots-of.ts';
import { proofOfWork } from './captcha/proof-of-work.ts';
import { suspicionBy } from './captcha/suspicion.ts';
import { avatarOf } from './change-profile/avatar-of.ts';
import { faceShowings } from './change-profile/showings.store.ts';
import { dropFace } from './drop-face/reaction.ts';
import { forgetEndedSessions } from './forget-ended-sessions/job.ts';
import { namesOf, usersInIdOrder } from './identity.store.ts';
import type { IdentityTables, OwnTables } from './identity.table.ts';
import { createIdentity } from './identity.ts';
import { writeLetters } from './letters/reaction.ts';
import { writeMissedLetters } from './letters/write-missed.ts';
import { createLoginLimits } from './log-in/login-limits.ts';
import { identityMigration } from './migrations/0002-identity.ts';
import { accountsMigration } from './migrations/2026-11-28-accounts.ts';
import { endsOfSessions } from './migrations/2026-11-28-ends-of-sessions.ts';
import { erasedPeople } from './migrations/2026-11-28-erased-people.ts';
import { reachableMigration } from './migrations/2026-11-28-reachable.ts';
import { reachableWhenVerified } from './migrations/2026-11-28-reachable-when-verified.ts';
import { languageOfLetters } from './migrations/2026-11-29-language-of-letters.ts';
import { openSessions } from './migrations/2026-11-29-open-sessions.ts';
import { restoredAddresses } from './migrations/2026-11-29-restored-addresses.ts';
import { shownProofs } from './migrations/2026-11-29-shown-proofs.ts';
import { storePolicies } from './migrations/2026-11-29-store-policies.ts';
import { wrongCodes } from './migrations/2026-11-29-wrong-codes.ts';
import { askedAddresses } from './migrations/2026-11-30-asked-addresses.ts';
import { suspendedPeople } from './migrations/2026-11-30-suspended-people.ts';
import { suspendedSince } from './migrations/2026-12-01-suspended-since.ts';
import { createJourneyCookie } from './oidc/journey-cookie.ts';
import { providerOperations } from './oidc/operations.ts';
import { openProvider } from './oidc/provider.ts';
import { identityOperations } from './operations.ts';
import { createPasswords } from './password/passwords.ts';
import { personalAccount } from './personal/personal-account.ts';
import { createSessionCheck } from './session/check-session.ts';
import { demandOwnOrigin } from './session/own-origin.ts';
import { createRefreshCookie } from './session/refresh-cookie.ts';
import { showsProofs } from './shown-proofs/show.ts';
import { signUpsSince } from './sign-ups-since.ts';
import { userEvent } from './user-event.ts';

/** People, their sessions and what they say of themselves. */
export const identity = context({
  migrations: {
    '0002-identity': identityMigration,
    '2026-11-28-ends-of-sessions': endsOfSessions,
    '2026-11-28-accounts': accountsMigration,
    '2026-11-28-reachable': reachableMigration,
    '2026-11-28-reachable-when-verified': reachableWhenVerified,
    '2026-11-28-erased-people': erasedPeople,
    '2026-11-29-store-policies': storePolicies,
    '2026-11-29-shown-proofs': shownProofs,
    '2026-11-29-language-of-letters': languageOfLetters,
    '2026-11-29-open-sessions': openSessions,
    '2026-11-29-restored-addresses': restoredAddresses,
    '2026-11-29-wrong-codes': wrongCodes,
    '2026-11-30-suspended-people': suspendedPeople,
    '2026-11-30-asked-addresses': askedAddresses,
    '2026-12-01-suspended-since': suspendedSince,
  },
  personal: personalAccount,
  countedSince: signUpsSince,
  reactions: [dropFace, writeLetters],
  showings: (uploads, { postgres }) => faceShowings(postgres.withTables<OwnTables>(), uploads),
  jobs: [forgetEndedSessions, writeMissedLetters],
  open: async ({ postgres, redis, keys, sealing, hint, limits, security, config, ask }) => {
    const db = postgres.withTables<OwnTables>();
    const passwords = await createPasswords();
    const ended = endedSessions(redis);
    const providers = config.SIGN_IN_PROVIDERS.map((settings) =>
      openProvider(settings, new URL(`/api/v1/auth/oidc/${settings.name}/callback`, config.PUBLIC_URL)),
    );
    const commands = (moment: Moment) => {
      const { clock } = moment;
      const captcha = proofOfWork({
        ...{ clock, sealing, answers: limits.puzzleAnswers, most: config.CAPTCHA_WORK },
      });
      const suspicion = suspicionBy(captcha);
      return createIdentity({
        ...moment,
        db,
        keys,
        ended,
        security,
        sessionMaxDays: config.SESSION_MAX_DAYS,
        passwords,
        logins: createLoginLimits(limits, suspicion),
        limits,
        captcha,
        suspicion,
        sealing,
        demandSecondFactor: config.REQUIRE_SECOND_FACTOR,
        labelOf: (name) => providers.find((one) => one.name === name)?.label ?? name,
        avatarFor: avatarOf(ask.uploadsOf),
        kycStatusOf: ask.kycStatusOf,
        maskedPhoneOf: ask.maskedPhoneOf,
        languageOf: ask.languageOf,
        hint: hint.postgres,
      });
    };
    return {
      commands,
      operations: (moment) => [
        ...providerOperations({
          identity: commands(moment),
          providers,
          journeys: createJourneyCookie(sealing, config.PUBLIC_URL),
          cookie: createRefreshCookie(config.PUBLIC_URL),
          clock: moment.clock,
          publicUrl: config.PUBLIC_URL,
        }),
        ...identityOperations({
          identity: commands(moment),
          keys,
          authentication: createAuthentication(keys.pemOf),
          cookie: createRefreshCookie(config.PUBLIC_URL),
          ownOrigin: demandOwnOrigin(config.PUBLIC_URL),
        }),
      ],
      answers: (moment) => {
        const { confirmPassword, closeAccount, hasVerifiedEmail, stateOfSession, tellOfExport } =
          commands(moment);
        return {
          ...{ closeAccount, hasVerifiedEmail, tellOfExport, namesOf: (ids) => namesOf(db, ids) },
          goesOn: async (session) => (await stateOfSession(session)) !== 'over',
          confirmPassword: async (...asked) => {
            const confirmed = await confirmPassword(...asked);
            return {
              within: async (transaction) => {
                await confirmed.within(transaction as unknown as Transaction<IdentityTables>);
              },
            };
          },
          showIdentity: async (transaction, { personId, isVerified }) => {
            const own = transaction as unknown as Transaction<IdentityTables>;
            await showsProofs(moment).showIdentity(own, personId, isVerified);
          },
        };
      },
      recheck: (moment) =>
        createSessionCheck({
          ended,
          stateOf: commands(moment).stateOfSession,
          elapsed: () => performance.now(),
        }),
      snapshots: (moment) => ({
        users: snapshotsOf(
          (after, limit) => usersInIdOrder(db, after, limit),
          (user, meta) => userEvent({ type: 'user.snapshotted', after: user, changed: [] }, meta),
          moment,
        ),
      }),
    };
  },
});
