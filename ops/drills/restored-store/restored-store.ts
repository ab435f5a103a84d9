import { setTimeout as delay } from 'node:timers/promises';
import { openMongo } from '@vivarium/command-api/aggregate/mongo/connect.ts';
import { outboxOf } from '@vivarium/command-api/aggregate/mongo/outbox-document.ts';
import { listingCollection } from '@vivarium/command-api/listings/listings.store.ts';
import { mongoDatabase } from '@vivarium/command-api/stores.ts';
import { decodeId } from '@vivarium/contracts/shared/id.ts';
import { marketClient, Refusal } from '../../client/market-client.ts';
import { aBallPython } from '../../client/sample-listing.ts';
import { aPerson } from '../../client/sample-person.ts';
import { lookInside } from '../aftermath.ts';
import type { Drill } from '../drill.ts';
import { runProjectorCommand } from '../projector-command.ts';

const LISTINGS = 6;
const LOOK_EVERY_MS = 100;

/**
 * MongoDB is put back to an older state, as from a backup, after what came later was published and projected; some of the
 * listings then go on, and give the versions that were lost another content.
 */
export const restoredStore: Drill = {
  name: 'restored-store',
  title: 'MongoDB is restored to an older state, and goes on from there',
  async open(stage, { run, settleMs = 60_000 }) {
    const client = marketClient(stage.system.url);
    const mongo = openMongo(stage.services.urls.mongodb, mongoDatabase(''), 'drill');
    const { documents } = outboxOf(mongo.db, listingCollection.name);
    const { relay, 'command-api': commands } = stage.system.servers;
    /** Of the page; nothing where there is none yet. */
    const titleOf = async (id: string, token: string) =>
      (await client.listing(id, token).catch(ignoreMissing))?.title;
    return {
      async round(random, index) {
        const { accessToken: token } = await client.register(aPerson(`d${run}${index}`, 'Ada of Austin'));
        const ids = await Promise.all(
          Array.from({ length: LISTINGS }, async () => {
            const { id } = await client.createListing(token, aBallPython());
            await client.publish(token, id);
            return id;
          }),
        );
        const keys = ids.flatMap((id) => decodeId(id) ?? []);
        const name = (some: readonly string[], title: string) =>
          Promise.all(
            some.map((id) => client.request('PATCH', `/listings/${id}`, { token, body: { title } })),
          );
        /** @returns what is not so when the time is over. */
        const until = async (some: readonly string[], title: string): Promise<string[]> => {
          const start = performance.now();
          for (;;) {
            const titles = await Promise.all(some.map((id) => titleOf(id, token)));
            const wrong = titles.filter((found) => found !== title);
            if (wrong.length === 0) return [];
            if (performance.now() - start > settleMs)
              return wrong.map((found) => `a listing is called “${found}” instead of “${title}”`);
            await delay(LOOK_EVERY_MS);
          }
        };
        const untilRelayed = async () => {
          while (
            (await documents.countDocuments({ _id: { $in: keys }, pendingSince: { $exists: true } })) > 0
          )
            await delay(LOOK_EVERY_MS);
        };
        await name(ids, 'Kept');
        await untilRelayed();
        const backup = await documents.find({ _id: { $in: keys } }).toArray();
        await name(ids, 'Lost');
        const before = await until(ids, 'Lost');
        await untilRelayed();

        await Promise.all([relay.kill('SIGKILL'), commands.kill('SIGKILL')]);
        for (const document of backup) await documents.replaceOne({ _id: document._id }, document);
        await commands.restart();
        await relay.restart();
        const goingOn = ids.filter(() => random.chance(0.5));
        const staying = ids.filter((id) => !goingOn.includes(id));
        await name(goingOn, 'Gone on');
        const guarded = await until(goingOn, 'Gone on');
        await runProjectorCommand(stage, 'reconcile', '--repair');
        const differences = [
          ...before,
          ...guarded,
          ...(await until(goingOn, 'Gone on')),
          ...(await until(staying, 'Kept')),
          ...(await lookInside(stage)),
        ];
        const acknowledged = ids.length * 4 + goingOn.length;
        const line = `${ids.length} listings restored, ${goingOn.length} went on; ${acknowledged} writes`;
        return { line, acknowledged, strikes: 1, differences };
      },
      close: mongo.close,
    };
  },
};

function ignoreMissing(error: unknown): undefined {
  if (!(error instanceof Refusal) || error.status !== 404) throw error;
}
