import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { GivenUp } from './dead-letters.ts';

/** What is told about consuming, to whoever counts it. */
export interface ConsumerMetrics {
  /** A message was settled: handled, put back, or given up for this reason. */
  settled(what: 'done' | 'retried' | GivenUp): void;
  /** A batch begins. @returns told when it was handled, of the messages that nobody has taken yet, unless a later one has told */
  batch?(messages: number): (pending: number | undefined) => void;
  /** A whole batch could not be handled, since something that it needs is away. */
  unavailable?(): void;
}

/**
 * Registers the metrics that all consumers of one process share.
 * @returns those of one consumer, by the name that it goes by in the label
 */
export function createConsumerMetrics(registry: Registry): (consumer: string) => ConsumerMetrics {
  const registers = [registry];
  const messages = new Counter({
    name: 'stream_messages_total',
    help: 'Messages taken from a stream, by what became of them: done, retried, poison or unparseable',
    labelNames: ['consumer', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'stream_batch_seconds',
    help: 'Seconds from taking a batch to its last acknowledgement',
    labelNames: ['consumer'],
    buckets: [0.005, 0.025, 0.1, 0.5, 1, 2.5, 10, 60],
    registers,
  });
  const waiting = new Gauge({
    name: 'stream_pending_messages',
    help: 'Messages that no instance has taken yet, as of the last batch',
    labelNames: ['consumer'],
    registers,
  });
  const unavailable = new Counter({
    name: 'stream_unavailable_total',
    help: 'Batches that were put back since something that they need did not answer',
    labelNames: ['consumer'],
    registers,
  });
  return (consumer) => ({
    settled: (outcome) => messages.inc({ consumer, outcome }),
    batch: () => {
      const end = seconds.startTimer({ consumer });
      return (pending) => {
        end();
        if (pending !== undefined) waiting.set({ consumer }, pending);
      };
    },
    unavailable: () => unavailable.inc({ consumer }),
  });
}
