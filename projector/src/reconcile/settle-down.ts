import { setTimeout as wait } from 'node:timers/promises';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { liveProjectorPast } from '../runtime/live-projector.ts';

/** What the relay may need to publish, in milliseconds, beside what the projector needs to fold. */
const RELAY_MS = 1_000;

/** Lets relay and projector finish what they have in work: what still differs afterwards is a difference. */
export async function settleDown(nats: Nats, prefix: string): Promise<void> {
  await wait(RELAY_MS);
  const { state } = await nats.manager.streams.info(streams.events(prefix).name);
  await liveProjectorPast(nats, prefix, state.last_seq);
}
