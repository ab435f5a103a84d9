import { projectorReader } from '@vivarium/contracts/read-models.ts';
import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { connectNats } from '@vivarium/platform/nats/connect.ts';
import { waitUntil } from '../../services/wait-until.ts';
import type { OwnStage } from '../../system/own-stage.ts';

/** What the stream has given the projector, since ever. */
export interface Deliveries {
  /** Deliveries, and the events among them that came for the first time. */
  all: number;
  first: number;
  /** Events that the projector has given back of its own will. */
  givenBack: number;
  conflicts: number;
}

/** @returns them once everything is acknowledged. @throws when that does not come about within `limitMs`. */
export async function countDeliveries({ services, system }: OwnStage, limitMs: number): Promise<Deliveries> {
  const nats = await connectNats(services.urls.nats, 'drill');
  try {
    const info = () => nats.manager.consumers.info(streams.events('').name, projectorReader(''));
    let last = await info();
    const isAtRest = async () => {
      last = await info();
      return last.num_ack_pending === 0 && last.num_pending === 0;
    };
    if (!(await waitUntil(isAtRest, { timeoutMs: limitMs, intervalMs: 100 })))
      throw new Error(`${last.num_ack_pending} events are in work still`);
    const metrics = await (await fetch(`${system.servers.projector.url}/metrics`)).text();
    return {
      all: last.delivered.consumer_seq,
      first: last.delivered.stream_seq,
      givenBack: reading(metrics, /^projector_events_total\{[^}]*outcome="retried"[^}]*\} (\d+)/m),
      conflicts: reading(metrics, /^projector_write_conflicts_total(?:\{[^}]*\})? (\d+)/m),
    };
  } finally {
    await nats.close();
  }
}

function reading(metrics: string, pattern: RegExp): number {
  return Number(pattern.exec(metrics)?.[1] ?? 0);
}

/** @returns what was delivered between two counts though it was in work: its time was over, and nobody had said so. */
export function takenAway(before: Deliveries, after: Deliveries): number {
  const again = after.all - before.all - (after.first - before.first);
  return again - (after.givenBack - before.givenBack);
}
