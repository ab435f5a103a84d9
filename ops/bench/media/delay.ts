import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Darkrooms, openDarkrooms } from '@vivarium/media-worker/darkroom/darkrooms.ts';
import { hostileFiles } from '@vivarium/media-worker/fixtures/hostile-files.ts';
import { aPicture } from '../../media/sample-pictures.ts';
import { percentile } from '../percentile.ts';
import type { Measuring } from './measuring.ts';

const MB = 1024 * 1024;
const UPLOADS = 40;
/** What is far from filling two darkrooms on a quiet machine: queues of good files are not what is measured. */
const EVERY_MS = 700;

/** What good files wait for longer until they are shown when every tenth is hostile; rounds with and without in turns. */
export async function* delay({ folder, rounds }: Measuring): AsyncGenerator<string> {
  const darkrooms = openDarkrooms(2, { cpuS: 5, bytes: 320 * MB });
  const good = join(folder, 'good.jpg');
  await writeFile(good, await aPicture(1600, 1200));
  const hostile: string[] = [];
  for (const [at, { bytes }] of (await hostileFiles()).entries()) {
    const file = join(folder, `hostile-${at}`);
    await writeFile(file, bytes);
    hostile.push(file);
  }
  const times: Record<'with' | 'without', number[]> = { with: [], without: [] };
  let next = 0;
  // Both darkrooms are there.
  await Promise.all([1, 2].map((i) => develop(darkrooms, good, join(folder, `first-${i}`))));
  for (let round = 0; round < rounds; round += 1) {
    for (const how of ['without', 'with'] as const) {
      const going: Promise<void>[] = [];
      for (let i = 0; i < UPLOADS; i += 1) {
        const isHostile = how === 'with' && i % 10 === 4;
        const source = isHostile ? (hostile[next++ % hostile.length] ?? good) : good;
        const into = join(folder, `${how}-${round}-${i}`);
        const timed = develop(darkrooms, source, into).then((ms) => {
          if (!isHostile) times[how].push(ms);
        });
        going.push(timed);
        await wait(EVERY_MS);
      }
      await Promise.all(going);
    }
  }
  darkrooms.close();
  const [a, b] = [percentile(times.with, 0.5), percentile(times.without, 0.5)];
  yield `a good picture among a tenth of hostile files (${next} of ${hostile.length} kinds): ${a.toFixed(0)} ms, without them ${b.toFixed(0)} (medians of ${times.with.length} and ${times.without.length}): ${(a / b).toFixed(2)}`;
  const [c, d] = [percentile(times.with, 0.95), percentile(times.without, 0.95)];
  yield `the same, p95: ${c.toFixed(0)} ms and ${d.toFixed(0)}: ${(c / d).toFixed(2)}`;
}

async function develop(darkrooms: Darkrooms, source: string, into: string): Promise<number> {
  await mkdir(into);
  const began = performance.now();
  await darkrooms.develop({ source, into, purpose: 'listing', part: 'first' });
  return performance.now() - began;
}
