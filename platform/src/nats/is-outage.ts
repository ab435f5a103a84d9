import { JetStreamApiError, JetStreamError } from '@nats-io/jetstream';
import {
  ClosedConnectionError,
  ConnectionError,
  DrainingConnectionError,
  NoRespondersError,
  RequestError,
  TimeoutError,
} from '@nats-io/transport-node';

const unreachable = [
  ClosedConnectionError,
  ConnectionError,
  DrainingConnectionError,
  NoRespondersError,
  RequestError,
  TimeoutError,
];
/** “JetStream system temporarily unavailable” and “not enabled”, as servers say while they start. */
const notYet = new Set([10_008, 10_039, 10_076]);
const STREAM_NOT_FOUND = 10_059;

/** @returns whether NATS is away or still starting, as opposed to refusing who asks or what is asked. */
export function isNatsOutage(error: unknown): boolean {
  if (error instanceof JetStreamApiError) return notYet.has(error.code) || error.status === 503;
  if (error instanceof JetStreamError) return true;
  if (unreachable.some((kind) => error instanceof kind)) return true;
  return error instanceof Error && 'code' in error && /^E[A-Z]/.test(String(error.code));
}

/** @returns whether NATS says that there is no such stream, as opposed to being away. */
export function isStreamMissing(error: unknown): boolean {
  return error instanceof JetStreamApiError && error.code === STREAM_NOT_FOUND;
}
