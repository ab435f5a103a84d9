import { JetStreamApiError } from '@nats-io/jetstream';
import type { Nats } from '../nats/connect.ts';

/** What the server says of a reader that it does not have. */
const NOT_FOUND = 10_014;

/** @returns whether a stream has a durable reader of this name: one that it forgets after a time is there until then. */
export async function isKnownReader({ manager }: Nats, stream: string, durable: string): Promise<boolean> {
  try {
    await manager.consumers.info(stream, durable);
    return true;
  } catch (error) {
    if (error instanceof JetStreamApiError && error.code === NOT_FOUND) return false;
    throw error;
  }
}
