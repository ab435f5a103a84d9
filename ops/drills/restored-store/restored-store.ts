import { setTimeout as delay } from 'node:timers/promises';
import { openMongo } from '@vivarium/command-api/aggregate/mongo/connect.ts';
import { outboxOf } from '@vivarium/command-api/aggregate/mongo/outbox-document.ts';
import { askForJob } from '@vivarium/command-api/background/run-jobs.ts';
import { listingCollection } from '@vivarium/command-api/listings/listings.store.ts';
import { mongoDatabase } from '@vivarium/command-api/stores.ts';
import { decodeId } from '@vivarium/contracts/shared/id.ts';
import { marketClient } from '../../client/market-client.ts';
import { lookInside } from '../aftermath.ts';
import type { Drill } from '../drill.ts';
import { runProjectorCommand } from '../projector-command.ts';
import { heardOfLost } from './heard-of-lost.ts';
import { aLeaver } from './leaver.ts';
import { copyMongo } from './mongo-copy.ts';
import { openPeople, type Word } from './people.ts';
import { copyPostgres } from './postgres-copy.ts';

const LISTINGS = 6;
const LOOK_EVERY_MS = 100;
/** Both first: that is the round of the short drill. */
const restored = [
  { mongo: true, postgres: true, line: 'MongoDB and Postgres' },
  { mongo: false, postgres: true, line: 'Postgres' },
  { mongo: true, postgres: false, line: 'MongoDB' },
] as const;

/**
 * One of the write stores, or both, is put back to an older state, as from a backup, after what came later was published and
 * projected; some of it then goes on, and gives the versions that were lost another content. Somebody has left since the backup
 * and been erased.
 */
export const restoredStore: Drill = {
  name: 'restored-store',
  title: 'MongoDB, Postgres or both are restored to an older state, and go on from there',
  async open(stage, { run, settleMs = 60_000 }) {
    const client = marketClient(stage.system.url);
    const mongo = openMongo(stage.services.urls.mongodb, mongoDatabase(''), 'drill');
    const { documents } = outboxOf(mongo.db, listingCollection.name);
    const { relay, worker, 'command-api': commands } = stage.system.servers;
    const writers = [relay, worker, commands];
    /** Looks until nothing differs. @returns what differs still when the time is over. */
    const settled = async (look: () => Promise<string[]>): Promise<string[]> => {
      const start = performance.now();
      for (;;) {
        const left = await look().catch((error: unknown) => [`cannot look: ${String(error)}`]);
        if (left.length === 0 || performance.now() - start > settleMs) return left;
        await delay(LOOK_EVERY_MS);
      }
    };
    return {
      async round(random, index) {
        const {
          mongo: ofMongo,
          postgres: ofPostgres,
          line,
        } = restored[index % restored.length] ?? restored[0];
        const people = await openPeople(client, { name: `d${run}${index}`, listings: LISTINGS });
        const leaver = await aLeaver(stage, client, { name: `d${run}${index}x`, settleMs });
        const { ids, seller } = people;
        const keys = ids.flatMap((id) => decodeId(id) ?? []);
        const name = (some: readonly string[], title: Word) =>
          Promise.all(
            some.map((id) =>
              client.request('PATCH', `/listings/${id}`, { token: seller.accessToken, body: { title } }),
            ),
          );
        const titled = async (some: readonly string[], title: Word) => {
          const pages = await Promise.all(some.map((id) => client.listing(id, seller.accessToken)));
          return pages.flatMap((page) =>
            page.title === title ? [] : [`a listing is called “${page.title}” instead of “${title}”`],
          );
        };
        const untilRelayed = async () => {
          while (
            (await documents.countDocuments({ _id: { $in: keys }, pendingSince: { $exists: true } })) > 0
          )
            await delay(LOOK_EVERY_MS);
        };
        await Promise.all([name(ids, 'Kept'), people.rename('Kept')]);
        await untilRelayed();
        // What waits in the outbox at the backup was published by the time that it is put back, and comes again.
        if (random.chance(0.5)) await settled(() => people.differences('Kept'));
        const backup = ofMongo ? await copyMongo(mongo.db) : undefined;
        const copy = ofPostgres
          ? await copyPostgres(stage.services.urls.postgres, `restored_${index}`)
          : undefined;
        const key = `${run}-${index}`;
        await Promise.all([name(ids, 'Lost'), people.rename('Lost', key), people.liveOn()]);
        const before = [
          ...(await settled(() => titled(ids, 'Lost'))),
          ...(await settled(() => people.differences('Lost'))),
          ...(await leaver.leave()),
        ];
        await untilRelayed();

        await Promise.all(writers.map((one) => one.kill('SIGKILL')));
        await backup?.putBack();
        await copy?.putBack();
        for (const one of writers.toReversed()) await one.restart();
        const goingOn = ids.filter(() => random.chance(0.5));
        const staying = ids.filter((id) => !goingOn.includes(id));
        const isRenamed = ofPostgres && random.chance(0.5);
        // Under a key whose receipt is lost with what it did: it is a new one.
        if (isRenamed) await people.rename('Gone on', key);
        await name(goingOn, 'Gone on');
        // By itself where the lost version has another content; the first has lost more of them, by its order.
        const guarded = await settled(() =>
          titled(
            goingOn.filter((id) => id !== ids[0]),
            'Gone on',
          ),
        );
        await runProjectorCommand(stage, 'reconcile', '--repair');
        const wordOfPeople = !ofPostgres ? 'Lost' : isRenamed ? 'Gone on' : 'Kept';
        const differences = [
          ...before,
          ...guarded,
          ...(await settled(() => titled(goingOn, 'Gone on'))),
          ...(await settled(() => titled(staying, ofMongo ? 'Kept' : 'Lost'))),
          ...(await settled(() => people.differences(wordOfPeople))),
          ...(ofPostgres ? await people.leftOver() : []),
          ...(await settled(async () => {
            // What is changed just then is passed over.
            await askForJob(stage.services.urls.postgres, 'reconcile-versions');
            return heardOfLost(stage.services.urls.postgres, documents);
          })),
          ...(await leaver.leftAfterAll()),
          ...(await lookInside(stage)),
        ];
        await copy?.drop();
        const acknowledged = ids.length * 4 + goingOn.length + 14;
        return {
          line: `${line} restored, ${goingOn.length} of ${ids.length} listings went on${isRenamed ? ', and their seller' : ''}; ${acknowledged} writes`,
          acknowledged,
          strikes: 1,
          differences,
        };
      },
      close: mongo.close,
    };
  },
};
