import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { ensureStreams } from '@vivarium/platform/nats/connect.ts';
import { type Consumption, consume } from '@vivarium/platform/stream/consume.ts';
import { oneByOne } from '@vivarium/platform/stream/outcome.ts';
import { isStoreUnavailable } from '../aggregate/store-problems.ts';
import type { Intake } from '../context.ts';
import type { Reacting } from './react-to-events.ts';

/** Messages that one intake is handed at a time; they wait for each other. */
const BATCH = 16;

/** Starts to take from a stream of a context's own, which is made where it is missing. */
export async function takeIn(reacting: Reacting, one: Intake): Promise<Consumption> {
  const { prefix, metrics, at, nats } = reacting;
  const stream = one.stream(prefix);
  await ensureStreams(nats, stream);
  return consume<never>({
    ...reacting,
    stream: stream.name,
    durable: `${prefix}intake-${one.name}`,
    batch: BATCH,
    clock: at.clock,
    metrics: metrics(one.name),
    deadLetters: streams.deadLetters(prefix),
    parse: one.parse,
    handle: oneByOne((message) => one.take(message, at), isStoreUnavailable),
    isOutage: isStoreUnavailable,
  });
}
