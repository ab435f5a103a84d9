import { join } from 'node:path';
import { openPostgres } from '@vivarium/command-api/aggregate/postgres/database.ts';
import { setRole } from '@vivarium/command-api/identity/identity.store.ts';
import type { IdentityTables } from '@vivarium/command-api/identity/identity.table.ts';
import type { OwnTables as MediaTables } from '@vivarium/command-api/media/media.table.ts';
import type { ErasureTables } from '@vivarium/command-api/privacy/erasure.table.ts';
import { decodeId } from '@vivarium/contracts/shared/id.ts';
import { marketClient } from '../../client/market-client.ts';
import { aPerson } from '../../client/sample-person.ts';
import { waitUntil } from '../../services/wait-until.ts';
import type { Drill } from '../drill.ts';
import { compactStores } from './compaction.ts';
import { dealings } from './dealings.ts';
import { inHaste } from './hasten.ts';
import { beyondWhatIsKept } from './kept.ts';
import { newMarks } from './marks.ts';
import { unmaskedIn } from './masked-logs.ts';
import { aMember } from './member.ts';
import { anAccount, aPlace, aStock } from './own-things.ts';
import { searchDocuments, searchStores } from './stores.ts';

const ASK_EVERY_MS = 500;
/** Where marks must be seen while they are there: who does not see them then would not see what is left either. */
const SEEN_BEFORE = ['postgres', 'mongodb', 'nats', 'elasticsearch', 'elasticsearch documents'];
const nothing = { line: 'they did not go', acknowledged: 0, strikes: 1 };

/**
 * Somebody leaves a mark in everything that a person can fill, and then the market; afterwards the files of every store are
 * searched for the marks.
 */
export const erasure: Drill = {
  name: 'erasure',
  title: 'somebody who has written everywhere leaves, and is looked for in the files of every store',
  async open(stage, { run, settleMs = 90_000 }) {
    const client = marketClient(stage.system.url);
    const { url } = stage.system;
    const postgres = openPostgres<IdentityTables & ErasureTables & MediaTables>(
      stage.services.urls.postgres,
      {
        ...{ name: 'drill', max: 1, onError: () => {} },
      },
    );
    const staying = aPerson(`${run}s`, 'Sam who stays');
    const { accessToken: other } = await client.register(staying);
    const judge = aPerson(`${run}j`, 'Jo who judges');
    await client.register(judge);
    await setRole(postgres.db, judge.email, 'moderator');
    const { accessToken: moderator } = await client.logIn(judge);
    const isErased = async (personId: string) =>
      (await postgres.db
        .selectFrom('privacy.erasure')
        .where('person_id', '=', personId)
        .where('finished_at', 'is not', null)
        .select('person_id')
        .executeTakeFirst()) !== undefined;
    const { hasten, forgetHaste } = inHaste(stage, postgres.db);
    return {
      async round(random) {
        const marks = newMarks(random);
        const living = { client, url, marks };
        const account = await anAccount(living);
        const me = aMember(client, account.token, marks);
        await aPlace(living, me);
        const stock = await aStock(living, me);
        await dealings({ client, marks, me, other, moderator, ...stock });
        const before = await searchStores(stage, marks);
        await client.request('DELETE', '/account', {
          token: account.token,
          body: { password: account.password },
        });
        const personId = decodeId(account.id) ?? '';
        const begun = performance.now();
        const isGone = await waitUntil(
          async () => {
            await hasten(personId);
            return isErased(personId);
          },
          { timeoutMs: settleMs, intervalMs: ASK_EVERY_MS },
        );
        const seconds = (performance.now() - begun) / 1000;
        await forgetHaste();
        if (!isGone) return { ...nothing, differences: [`they were not erased within ${settleMs} ms`] };
        const isForgotten = async () => {
          const page = await fetch(`${url}/api/v1/users/${account.id}`);
          return page.status === 404 && beyondWhatIsKept(await searchDocuments(stage, marks)).length === 0;
        };
        await waitUntil(isForgotten, { timeoutMs: settleMs, intervalMs: ASK_EVERY_MS });
        await compactStores(stage);
        const after = await searchStores(stage, marks);
        const logs = await unmaskedIn(join(stage.stateDir, 'logs'));
        const stores = new Set(before.map(({ store }) => store));
        const blind = SEEN_BEFORE.filter((store) => !stores.has(store));
        return {
          line: `${marks.fields().length} fields, seen in ${before.length} files before; erased in ${seconds.toFixed(1)} s`,
          acknowledged: marks.fields().length,
          strikes: 1,
          differences: [
            ...beyondWhatIsKept(after),
            ...logs,
            ...blind.map((store) => `nothing was seen in the files of ${store} even before`),
          ],
        };
      },
      close: () => postgres.close(),
    };
  },
};
