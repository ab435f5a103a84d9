import type {
  BegunIdentityCheck,
  KycRejection,
  OwnIdentity,
} from '@vivarium/contracts/identity-checks/http.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import type { KycStatus } from '@vivarium/contracts/shared/kyc-status.ts';
import type { Kysely, Transaction } from 'kysely';
import { z } from 'zod';
import type { Moment } from '../aggregate/execute.ts';
import { inTransaction } from '../aggregate/postgres/transaction.ts';
import type { Questions } from '../context.ts';
import type { CommandLimits } from '../limits.ts';
import type { SecurityLog } from '../security-log/security-log.ts';
import type { Reading, Vault } from '../vault/vault.ts';
import {
  beginCheck,
  decideCheck,
  keepNumber,
  lockedCheck,
  lockedCheckCalled,
  numberOf,
  refOfCheck,
  rememberSession,
  removeIdentity,
  sessionsOf,
} from './identity-checks.store.ts';
import type { IdentityCheckTable, IdentityCheckTables } from './identity-checks.table.ts';
import { masked } from './masked.ts';
import type { CheckAtProvider, IdentityProvider } from './provider.ts';

const about = 'identity';
const documentSchema = z.object({ country: z.string(), number: z.string() });
type Document = z.infer<typeof documentSchema>;
type Asked = Pick<IdentityCheckTable, 'id' | 'ref'>;

export interface IdentityCheckDependencies extends Moment {
  db: Kysely<IdentityCheckTables>;
  vault: Vault;
  limits: Pick<CommandLimits, 'identityChecksOfPerson'>;
  security: SecurityLog;
  /** Undefined: there is nobody who looks at documents. */
  provider: IdentityProvider | undefined;
  /** Has everybody see whether it is known who somebody is. */
  showIdentity: Questions['showIdentity'];
  /** Says that the outbox has something. */
  hint: () => void;
  /** Where people come back to. */
  returnUrl: string;
}

/** Who people are: begun, shown at a provider, known, forgotten. Every function throws {@link Problem} to refuse. */
export function createIdentityChecks({
  db,
  vault,
  limits,
  security,
  provider,
  returnUrl,
  showIdentity,
  hint,
  clock,
  newId,
}: IdentityCheckDependencies) {
  const within = <Result>(work: (transaction: Transaction<IdentityCheckTables>) => Promise<Result>) =>
    inTransaction(db, undefined, work);
  const note = (userId: string, outcome: 'success' | 'refused', step: string) =>
    security.note({ kind: 'identity_check', outcome, userId, details: { step } });

  /** @returns why not; undefined: the document is theirs now. */
  const take = async (
    transaction: Transaction<IdentityCheckTables>,
    personId: string,
    { country, number }: Document,
  ): Promise<KycRejection | undefined> => {
    const name = `${country} ${number.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')}`;
    const mark = await vault.blind(transaction, 'identity', name);
    const sealed = await vault.seal(transaction, personId, { about, id: personId }, { country, number });
    const isKept = await keepNumber(transaction, { person_id: personId, sealed, mark });
    return isKept ? undefined : 'identity_taken';
  };

  /** Notes what the provider has found out of a try. */
  const settle = async ({ id: known, ref }: Asked, { checkId, finding }: CheckAtProvider): Promise<void> => {
    if (checkId !== known || finding.found === 'nothing yet') return;
    const came = await within(async (transaction) => {
      const check = await lockedCheckCalled(transaction, ref);
      if (check === undefined || check.status === 'verified') return undefined;
      const { person_id: personId, id } = check;
      const reason =
        finding.found === 'document' ? await take(transaction, personId, finding) : 'not_confirmed';
      const status = reason === undefined ? 'verified' : 'rejected';
      await decideCheck(transaction, id, { status, reason: reason ?? null, decided_at: clock() });
      if (status === 'verified') await showIdentity(transaction, { personId, isVerified: true });
      return { personId, reason };
    });
    if (came === undefined) return;
    hint();
    note(came.personId, came.reason === undefined ? 'success' : 'refused', came.reason ?? 'verified');
  };

  /** Asks for the page anew, which takes in what was found out and nobody has told of. @throws {Problem} where nothing is left to show */
  const goOn = async (there: IdentityProvider, asked: Asked): Promise<string> => {
    const found = await there.read(asked.ref);
    await settle(asked, found);
    if (found.finding.found !== 'nothing yet' || found.url === undefined) throw begun();
    return found.url;
  };

  return {
    /** Opens a session at the provider, or goes on with the one that is open. */
    begin: async (personId: string): Promise<BegunIdentityCheck> => {
      const there = demanded(provider);
      const before = await within((transaction) => lockedCheck(transaction, personId));
      if (before?.status === 'pending') return { kycStatus: 'pending', url: await goOn(there, before) };
      if (before?.status === 'verified') throw begun();
      await limits.identityChecksOfPerson.take(personId);
      const id = newId();
      const { ref, url } = await there.begin({ checkId: id, returnUrl });
      const isFirst = await within(async (transaction) => {
        // Also of one that comes second: the provider has been told of it.
        await rememberSession(transaction, ref, personId);
        const row = { person_id: personId, id, ref };
        return beginCheck(transaction, { ...row, status: 'pending', reason: null, decided_at: null });
      });
      if (!isFirst) throw begun();
      note(personId, 'success', 'begun');
      return { kycStatus: 'pending', url };
    },

    /**
     * Takes what the provider tells. What counts is what it answers when it is asked: told late, twice, or of another try, it
     * changes nothing, and what is known stays known.
     */
    receive: async (body: Buffer, signature: string | undefined): Promise<void> => {
      if (provider === undefined) throw new Problem('invalid_signature', 'There is no provider here.');
      const there = provider;
      const ref = there.refOf(body, signature);
      if (ref === undefined) return;
      const known = await within((transaction) => lockedCheckCalled(transaction, ref));
      if (known === undefined || known.status === 'verified') return;
      await settle(known, await there.read(ref));
    },

    /** @returns the provider's name for a try, for its page in the sandbox; undefined: it is nobody's last one. */
    refOf: (id: string): Promise<string | undefined> => within((transaction) => refOfCheck(transaction, id)),

    /** Forgets all of it, at the provider too. Twice is once. */
    forget: async (personId: string): Promise<void> => {
      const isGone = await forgetIdentity({ db, provider }, personId, (transaction) =>
        showIdentity(transaction, { personId, isVerified: false }),
      );
      if (!isGone) return;
      hint();
      note(personId, 'success', 'forgotten');
    },

    /** @returns what is known, for themselves. */
    show: (personId: string): Promise<OwnIdentity> =>
      within(async (transaction) => {
        const check = await lockedCheck(transaction, personId);
        const document = await readDocument(transaction, vault, {
          ...{ personId, readerId: personId, purpose: 'account' },
        });
        return {
          kycStatus: check?.status ?? 'none',
          reason: check?.reason ?? null,
          decidedAt: check?.decided_at?.toISOString() ?? null,
          document: document === undefined ? null : { ...document, number: masked(document.number) },
        };
      }),

    /** @returns how far it is known who somebody is; nothing is read for that. */
    statusOf: (personId: string): Promise<KycStatus> =>
      within(async (transaction) => (await lockedCheck(transaction, personId))?.status ?? 'none'),
  };
}
export type IdentityChecks = ReturnType<typeof createIdentityChecks>;

/**
 * Has the provider forget somebody, and then forgets them.
 * @param within what is to be done in the same transaction, if there was anything
 * @returns whether there was
 */
export async function forgetIdentity(
  { db, provider }: Pick<IdentityCheckDependencies, 'db' | 'provider'>,
  personId: string,
  within?: (transaction: Transaction<IdentityCheckTables>) => Promise<void>,
): Promise<boolean> {
  const refs = await inTransaction(db, undefined, (transaction) => sessionsOf(transaction, personId));
  if (refs.length > 0) {
    const there = demanded(provider);
    for (const ref of refs) await there.forget(ref);
  }
  return inTransaction(db, undefined, async (transaction) => {
    const isGone = await removeIdentity(transaction, personId);
    if (isGone) await within?.(transaction);
    return isGone;
  });
}

/** Reads a document, which is written down. */
export async function readDocument(
  transaction: Transaction<IdentityCheckTables>,
  vault: Vault,
  reading: Reading,
): Promise<Document | undefined> {
  const id = reading.personId;
  const row = await numberOf(transaction, id);
  if (row === undefined) return undefined;
  const opened = await vault.open(transaction, reading, [{ about, id, sealed: row.sealed }], documentSchema);
  return opened.get(id);
}

/** @throws {Problem} where there is nobody who looks at documents, or who could be told to forget one */
function demanded(provider: IdentityProvider | undefined): IdentityProvider {
  if (provider !== undefined) return provider;
  throw new Problem('no_identity_checks', 'There is nobody here who looks at documents.');
}

function begun(): Problem {
  return new Problem('identity_check_begun', 'It is being looked at already, or is known.');
}
