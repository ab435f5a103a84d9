import { setTimeout as wait } from 'node:timers/promises';
import { JetStreamApiError } from '@nats-io/jetstream';
import { projectorReader } from '@vivarium/contracts/read-models.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';

/**
 * @returns the position from which on events may not be in the read models yet: after what the live projector has
 * acknowledged without a gap; the start of the stream where no projector has ever run.
 */
export async function unprojectedFrom(nats: Nats, prefix: string): Promise<number> {
  return (await acknowledgedUpTo(nats, prefix)) + 1;
}

/** @returns the last position up to which the live projector is done with everything; 0: it has never run. */
export async function acknowledgedUpTo(nats: Nats, prefix: string): Promise<number> {
  return (await ackFloor(nats, prefix)) ?? 0;
}

/** @returns the last sequence up to which everything is acknowledged; undefined: there is no consumer. */
async function ackFloor(nats: Nats, prefix: string): Promise<number | undefined> {
  try {
    const info = await nats.manager.consumers.info(streams.events(prefix).name, projectorReader(prefix));
    return info.ack_floor.stream_seq;
  } catch (error) {
    if (error instanceof JetStreamApiError) return undefined;
    throw error;
  }
}

const LONGEST_WAIT_MS = 15_000;
const ASK_AGAIN_MS = 50;

/**
 * Waits until the live projector is done with every event up to `upTo`. No projector, no wait; a stuck one is not
 * waited for longer than 15 s.
 */
export async function liveProjectorPast(nats: Nats, prefix: string, upTo: number): Promise<void> {
  for (let waited = 0; waited < LONGEST_WAIT_MS; waited += ASK_AGAIN_MS) {
    const floor = await ackFloor(nats, prefix);
    if (floor === undefined || floor >= upTo) return;
    await wait(ASK_AGAIN_MS);
  }
}
