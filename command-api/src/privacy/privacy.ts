import { ERASED_WITHIN_HOURS } from '@vivarium/contracts/privacy/http.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { Kysely, Transaction } from 'kysely';
import type { Moment } from '../aggregate/execute.ts';
import type { AggregateTables } from '../aggregate/postgres/receipt.table.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import type { Questions } from '../context.ts';
import { noteErasure } from './erasure.store.ts';
import type { ErasureTables } from './erasure.table.ts';
import { archiveOf } from './export-account/archive.ts';
import type { ExportLinks } from './export-account/export-links.ts';

const HOUR_MS = 3_600_000;

export interface PrivacyDependencies extends Pick<Moment, 'clock'> {
  db: Kysely<ErasureTables>;
  ask: Pick<
    Questions,
    'confirmPassword' | 'closeAccount' | 'everythingOf' | 'goesOn' | 'hasToStay' | 'tellOfExport'
  >;
  links: ExportLinks;
}

/** What people can do about all that is kept of them, apart from HTTP. */
export function createPrivacy({ db, ask, clock, links }: PrivacyDependencies) {
  return {
    /** @returns a ZIP of everything that is kept of a person, of which they are told before anybody has it. */
    exported: async (personId: string): Promise<Uint8Array> => {
      const archive = archiveOf(await ask.everythingOf(personId), clock());
      await ask.tellOfExport(personId);
      return archive;
    },

    /** @returns a link to the same, for as long as the session goes on that asks for it, and not for long. */
    linkFor: links.make,

    /**
     * @returns whose link it is. @throws {Problem} 401 `invalid_token`: it is none of ours, or its session is over; 410
     *   `link_expired`.
     */
    personOfLink: async (token: string): Promise<string> => {
      const session = links.sessionOf(token);
      if (session === undefined || !(await ask.goesOn(session)))
        throw new Problem(
          'invalid_token',
          'This link is not valid: ask for another where you are signed in.',
        );
      return session.sub;
    },

    /**
     * Begins to erase a person. @param address of the one who asks, as limits count it
     * @returns by when it is done; null: that is said by what they have to stay for
     */
    leave: async (personId: string, password: string, address: string) => {
      const confirmed = await ask.confirmPassword(personId, password, address);
      const hasToStay = await ask.hasToStay(personId);
      // Noted before they are shut out: killed in between, they are erased all the same, and shut out by that.
      const requestedAt = await inTransaction(db, undefined, async (transaction) => {
        await confirmed.within(transaction as unknown as Transaction<AggregateTables>);
        return noteErasure(transaction, personId, clock());
      });
      await ask.closeAccount(personId);
      const erasedBy = hasToStay ? null : new Date(requestedAt.getTime() + ERASED_WITHIN_HOURS * HOUR_MS);
      return { requestedAt, erasedBy };
    },
  };
}
export type Privacy = ReturnType<typeof createPrivacy>;
