import type { JsMsg } from '@nats-io/jetstream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startHeartbeat } from './heartbeat.ts';

const ACK_WAIT_MS = 900;
const aMessage = () => ({ working: vi.fn() }) as unknown as JsMsg & { working: ReturnType<typeof vi.fn> };
const waits = (count: number) => vi.advanceTimersByTime(count * ACK_WAIT_MS);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the signs of life of messages in work', () => {
  it('come three times within the wait for an acknowledgement, until the message is let go', () => {
    const heartbeat = startHeartbeat(ACK_WAIT_MS);
    const message = aMessage();
    heartbeat.hold(message);
    waits(2);
    expect(message.working).toHaveBeenCalledTimes(6);
    heartbeat.letGo(message);
    waits(2);
    expect(message.working).toHaveBeenCalledTimes(6);
    heartbeat.stop();
  });

  it('end after twelve waits, so that work that never ends is given to somebody else', () => {
    const heartbeat = startHeartbeat(ACK_WAIT_MS);
    const [hanging, later] = [aMessage(), aMessage()];
    heartbeat.hold(hanging);
    waits(11);
    heartbeat.hold(later);
    waits(9);
    expect(hanging.working).toHaveBeenCalledTimes(12 * 3);
    expect(later.working).toHaveBeenCalledTimes(9 * 3);
    heartbeat.stop();
  });
});
