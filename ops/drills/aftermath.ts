import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { connectNats } from '@vivarium/platform/nats/connect.ts';
import { listDeadLetters } from '@vivarium/platform/stream/dead-letters.ts';
import type { OwnStage } from '../system/own-stage.ts';
import { runProjectorCommand } from './projector-command.ts';

/**
 * Looks at what nobody sees from outside, once all is at rest: dead letters, and whether the read models hold what the
 * write stores do.
 * @returns the differences, in words.
 */
export async function lookInside(stage: OwnStage): Promise<string[]> {
  return [...(await deadLetters(stage)), ...(await reconciled(stage))];
}

/** @returns a difference where events were given up. */
export async function deadLetters({ services }: OwnStage): Promise<string[]> {
  const nats = await connectNats(services.urls.nats, 'drill');
  try {
    const letters: string[] = [];
    for await (const { consumer, error } of listDeadLetters(nats, streams.deadLetters('').name))
      letters.push(`a dead letter of ${consumer}: ${error}`);
    return letters;
  } finally {
    await nats.close();
  }
}

async function reconciled(stage: OwnStage): Promise<string[]> {
  return runProjectorCommand(stage, 'reconcile').then(
    () => [],
    (error: unknown) => [error instanceof Error ? error.message : String(error)],
  );
}
