import { setTimeout as delay } from 'node:timers/promises';
import { faultsOf } from '../crashes/faults.ts';
import { openCrowd } from '../crowd.ts';
import type { Drill } from '../drill.ts';
import { openBigSeller } from './big-seller.ts';
import { countDeliveries, takenAway } from './deliveries.ts';

const STOCK = 10_000;
/** How long the copies of a new name are waited for to begin, in milliseconds. */
const BEGINS_MS = 20_000;
const LOOK_EVERY_MS = 250;

/**
 * A seller of many listings takes a new name, while moderators take listings down and others write. Every other round
 * something is struck in the middle of the copying; in the others the stream must not give to anybody else what is in work.
 */
export const renames: Drill = {
  name: 'renames',
  title: 'a seller of many listings is renamed, struck while the name is copied',
  async open(stage, { run, roundMs = 5000, settleMs = 120_000, stock = STOCK }) {
    const { system, services } = stage;
    const seller = await openBigSeller(stage, { run, stock });
    const crowd = openCrowd(system.url, { run, size: 2 });
    const faults = faultsOf(system, services).filter(({ name }) => copying.test(name));
    return {
      async round(random, index) {
        await crowd.join(random, index);
        const isCalm = index % 2 === 1;
        const counted = isCalm ? await countDeliveries(stage, settleMs) : undefined;
        const before = crowd.ledger.acknowledged;
        const stop = new AbortController();
        const writing = crowd.write(AbortSignal.any([stop.signal, AbortSignal.timeout(roundMs)]));
        const name = `Seller ${run} ${index}`;
        // The second within the copying of the first, as after a slip of the pen.
        if (random.chance(0.3)) await seller.rename(`${name} first`);
        await seller.rename(name);
        await seller.hasBegun(name, BEGINS_MS);
        const fault = random.pick(faults);
        const bans = Promise.all([seller.banOne(random), seller.banOne(random)]);
        if (!isCalm) {
          await delay(random.integer(0, 1000));
          await fault.strike(random.integer(0, 400));
        }
        await bans;
        const start = performance.now();
        let left = await seller.differences(name);
        while (left.length > 0 && performance.now() - start < settleMs) {
          await delay(LOOK_EVERY_MS);
          left = await seller.differences(name).catch((error: unknown) => [String(error)]);
        }
        const seconds = (performance.now() - start) / 1000;
        stop.abort();
        await writing;
        const others = await crowd.settle(settleMs);
        const taken: string[] = [];
        let how = fault.name;
        if (counted !== undefined) {
          const after = await countDeliveries(stage, settleMs);
          how = `nothing struck, ${after.conflicts - counted.conflicts} conflicts`;
          const count = takenAway(counted, after);
          if (count > 0) taken.push(`${count} events in work were given to somebody else`);
        }
        const acknowledged = crowd.ledger.acknowledged - before;
        return {
          line: `${how}; ${acknowledged} writes; copied in ${seconds.toFixed(1)} s`,
          acknowledged: acknowledged + 3,
          strikes: isCalm ? 0 : 1,
          differences: [...left, ...others.left, ...taken],
        };
      },
      atEnd: () => crowd.settleAll(settleMs),
      close: seller.close,
    };
  },
};

/** What the copying goes through. */
const copying = /projector|elasticsearch|nats/;
