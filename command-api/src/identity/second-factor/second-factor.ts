import type { Role } from '@vivarium/contracts/identity/events.ts';
import type { Kysely } from 'kysely';
import type { Moment } from '../../aggregate/execute.ts';
import type { Sealing } from '../../keys/sealing-key.ts';
import type { IdentityTables } from '../identity.table.ts';
import { normalCode } from './recovery-codes.ts';
import {
  isFactorOn,
  recoveryCodesLeft,
  secondFactorOf,
  useRecoveryCode,
  useStep,
} from './second-factor.store.ts';
import { stepOfCode } from './totp.ts';

/** What became of a code: there is no second factor, none was given, it is wrong, or it is right. */
export type CodeOutcome = 'off' | 'missing' | 'wrong' | 'right' | 'right by a recovery code';

export interface SecondFactorDependencies extends Pick<Moment, 'clock'> {
  db: Kysely<IdentityTables>;
  sealing: Sealing;
  /** Whether who may do more than others must have one for it. */
  isDemanded: boolean;
}

/** The second factors of people: what they have and whether a code is theirs. */
export function createSecondFactors({ db, clock, sealing, isDemanded }: SecondFactorDependencies) {
  return {
    /** Uses a code up, where it is right. */
    check: async (userId: string, code: string | undefined): Promise<CodeOutcome> => {
      const factor = await secondFactorOf(db, userId);
      if (factor === undefined || factor.confirmed_at === null) return 'off';
      const given = normalCode(code ?? '');
      if (given === '') return 'missing';
      if (!/^\d{6}$/.test(given)) {
        const hash = sealing.digest(given, `recovery code of ${userId}`);
        const isTheirs = await useRecoveryCode(db, { userId, hash, now: clock() });
        return isTheirs ? 'right by a recovery code' : 'wrong';
      }
      const secret = sealing.open(factor.sealed, `second factor of ${userId}`);
      const step = secret && stepOfCode(secret, given, clock(), Number(factor.last_step));
      return step !== undefined && step !== '' && (await useStep(db, userId, step)) ? 'right' : 'wrong';
    },

    /** @returns what somebody has, as they see it themselves. */
    stateOf: async ({ id, role }: { id: string; role: Role }) => {
      const on = await isFactorOn(db, id);
      return {
        on,
        demanded: isDemanded && role !== 'user' && !on,
        recoveryCodesLeft: on ? await recoveryCodesLeft(db, id) : 0,
      };
    },

    /** @returns what somebody may do by now: without a second factor that is demanded, what everybody may. */
    roleOf: async ({ id, role }: { id: string; role: Role }): Promise<Role> => {
      if (!isDemanded || role === 'user') return role;
      return (await isFactorOn(db, id)) ? role : 'user';
    },
  };
}
export type SecondFactors = ReturnType<typeof createSecondFactors>;
