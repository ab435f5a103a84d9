import { setTimeout as wait } from 'node:timers/promises';
import { JetStreamApiError } from '@nats-io/jetstream';
import type { Nats } from '../nats/connect.ts';

const LONGEST_WAIT_MS = 15_000;
const ASK_AGAIN_MS = 50;

/**
 * Waits until a durable reader has handled everything that a stream has for it: where something comes all the time there are
 * only moments of that, and any of them will do.
 * @returns false where it did not come about within 15 s, or there is no such reader
 */
export async function untilHandled({ manager }: Nats, stream: string, durable: string): Promise<boolean> {
  for (let waited = 0; waited < LONGEST_WAIT_MS; waited += ASK_AGAIN_MS) {
    try {
      const { num_pending, num_ack_pending } = await manager.consumers.info(stream, durable);
      if (num_pending + num_ack_pending === 0) return true;
    } catch (error) {
      if (error instanceof JetStreamApiError && error.status === 404) return false;
      throw error;
    }
    await wait(ASK_AGAIN_MS);
  }
  return false;
}
