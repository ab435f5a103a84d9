import type { Nats } from '../nats/connect.ts';

/** A stream has something for a reader that was not handed out yet. */
export class NotTaken extends Error {
  override name = 'NotTaken';
}

/**
 * For whoever begins where a reader has arrived. What was handed out a moment ago is in work perhaps: where something comes all
 * the time there is always some of that.
 * @throws {NotTaken} unless everything that a stream has for a durable reader was handed out
 */
export async function demandTaken({ manager }: Nats, stream: string, durable: string): Promise<void> {
  const { num_pending } = await manager.consumers.info(stream, durable);
  if (num_pending > 0) throw new NotTaken(`${num_pending} messages wait for ${durable}`);
}
