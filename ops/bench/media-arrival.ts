import { parseArgs } from 'node:util';
import { connectNats } from '@vivarium/platform/nats/connect.ts';
import { marketClient } from '../client/market-client.ts';
import { aPerson } from '../client/sample-person.ts';
import { listenTo } from '../e2e/event-stream.ts';
import { startOwnStage } from '../system/own-stage.ts';
import { type PhoneSize, phonePicture } from './arrival/phone-pictures.ts';
import { type Steps, stepsOf } from './arrival/steps.ts';
import { type Arriving, announce, now, uploadSteadily } from './arrival/upload-steadily.ts';
import { summary } from './percentile.ts';
import { processorTimeFor, processorTimesIn } from './processor-time.ts';

export const title =
  'upload complete → first variants on the page, at a steady rate, and the share of each step: --rate 1 --seconds 60';

/** Uploads that are not counted: darkrooms start, code is compiled, that of Elasticsearch most of all. */
const WARM_UP = 30;
const sizes = ['3 megapixels', '12 megapixels'] as const satisfies readonly PhoneSize[];

/**
 * Uploads pictures as phones make them, each another, one size and the other in turns, against the whole application on services of its own.
 * Time counts from the store's answer that it has the file.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { rate: { type: 'string', default: '1' }, seconds: { type: 'string', default: '60' } },
  });
  const rate = Number(values.rate);
  const count = Math.round(rate * Number(values.seconds));
  const draw = async (from: number, many: number) => {
    const drawn: { size: PhoneSize; bytes: Buffer }[] = [];
    for (let seed = from; seed < from + many; seed += 1) {
      const size = sizes[seed % sizes.length] ?? '3 megapixels';
      drawn.push({ size, bytes: await phonePicture(size, seed) });
    }
    return drawn;
  };
  console.log(`drawing ${WARM_UP + count} different pictures`);
  const [warming, counted] = [await draw(0, WARM_UP), await draw(WARM_UP, count)];
  for (const size of sizes) {
    const lengths = counted.filter((one) => one.size === size).map(({ bytes }) => bytes.length / 1024 / 1024);
    console.log(`${size}: ${Math.min(...lengths).toFixed(1)} to ${Math.max(...lengths).toFixed(1)} MB`);
  }
  const stage = await startOwnStage('arrival');
  const nats = await connectNats(stage.services.urls.nats, 'bench');
  try {
    const client = marketClient(stage.system.url);
    const { accessToken: token } = await client.register(aPerson('arrival', 'Arriving Reptiles'));
    const announceAll = async (pictures: typeof counted) => {
      const all: (Arriving & { size: PhoneSize })[] = [];
      for (const { size, bytes } of pictures) all.push({ ...(await announce(client, token, bytes)), size });
      return all;
    };
    const stream = await listenTo(stage.system.url, token);
    const told = new Map<string, number>();
    let heard = 0;
    const isReady = (id: string) => {
      const at = now();
      for (const { event, data } of stream.events.slice(heard)) {
        const { id: which, status } = data as { id: string; status: string };
        if (event === 'media' && status === 'ready') told.set(which, told.get(which) ?? at);
      }
      heard = stream.events.length;
      return told.has(id);
    };
    const upload = (some: readonly Arriving[], perSecond: number) =>
      uploadSteadily({ client, origin: stage.system.url, isReady }, some, perSecond);
    await upload(await announceAll(warming), 0.5);
    const all = await announceAll(counted);
    const before = await processorTimesIn(stage);
    await upload(all, rate);
    const after = await processorTimesIn(stage);
    await stream.close();
    report(all, told, await stepsOf(nats));
    console.log(processorTimeFor('picture', all.length, before, after));
  } finally {
    await nats.close();
    await stage.close();
  }
}

function report(
  all: readonly (Arriving & { size: PhoneSize })[],
  told: ReadonlyMap<string, number>,
  steps: ReadonlyMap<string, Steps>,
): void {
  const shown = all.filter(({ shownAt }) => !Number.isNaN(shownAt));
  const line = (name: string, times: readonly number[]) =>
    console.log(`${name.padEnd(44)} ${summary(times)}`);
  console.log(`${all.length} uploads, ${shown.length} shown`);
  line(
    'upload complete → variant fetched',
    shown.map((one) => one.shownAt - one.sentAt),
  );
  for (const size of new Set(all.map((one) => one.size))) {
    const ofSize = shown.filter((one) => one.size === size);
    line(
      `  ${size}`,
      ofSize.map((one) => one.shownAt - one.sentAt),
    );
  }
  const toldOf = shown.flatMap((one) => (told.get(one.id) ?? Number.NaN) - one.sentAt);
  line(
    'upload complete → the stream says ready',
    toldOf.filter((ms) => !Number.isNaN(ms)),
  );
  const step = (name: string, of: (one: Arriving, of: Steps) => number) =>
    line(
      `  ${name}`,
      shown.map((one) => of(one, steps.get(one.id) ?? {})).filter((ms) => !Number.isNaN(ms)),
    );
  const between = (a: number | undefined, b: number | undefined) => (b ?? Number.NaN) - (a ?? Number.NaN);
  step('complete → the store has told', (one, { stored }) => between(one.sentAt, stored));
  step('told → the worker begins', (_, { stored, taken }) => between(stored, taken));
  step('begun → the first made and put', (_, { taken, rendered }) => between(taken, rendered));
  step('made → the aggregate knows, relayed', (_, { rendered, event }) => between(rendered, event));
  step('relayed → the listing shows it', (one, { event }) => between(event, one.listedAt));
  step('listed → variant fetched', (one) => one.shownAt - one.listedAt);
  // In their own time: those of the last have not come yet.
  step('shown → all made and put', (one, { whole }) => between(one.shownAt, whole));
  if (shown.length < all.length) process.exitCode = 1;
}
