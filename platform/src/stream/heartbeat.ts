import type { JsMsg } from '@nats-io/jetstream';

/** Ack waits for which a message is held at most, so that a handler that never ends does not keep it from the others. */
export const MAX_ACK_WAITS = 12;

/** Tells the stream of messages that they are still in work, or wait for it here. */
export interface Heartbeat {
  /** From now on the message is told of, until it is let go or held for too long. */
  hold(message: JsMsg): void;
  letGo(message: JsMsg): void;
  stop(): void;
}

/**
 * Starts one. It beats three times within an ack wait, so that one beat may get lost.
 * @param ackWaitMs of the consumer; a message is held for {@link MAX_ACK_WAITS} of them at most
 */
export function startHeartbeat(ackWaitMs: number): Heartbeat {
  const beats = new Map<JsMsg, number>();
  const timer = setInterval(() => {
    for (const [message, count] of beats) {
      if (count >= MAX_ACK_WAITS * 3) {
        beats.delete(message);
      } else {
        message.working();
        beats.set(message, count + 1);
      }
    }
  }, ackWaitMs / 3);
  return {
    hold: (message) => beats.set(message, 0),
    letGo: (message) => beats.delete(message),
    stop: () => clearInterval(timer),
  };
}
