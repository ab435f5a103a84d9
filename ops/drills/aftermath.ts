import { streams } from '@vivarium/contracts/shared/envelope.ts';
import { connectNats } from '@vivarium/platform/nats/connect.ts';
import { repositoryRoot } from '../process/repository.ts';
import { runCommand } from '../services/run-command.ts';
import type { OwnStage } from '../system/own-stage.ts';
import { internalTokenIn, systemEnvironment } from '../system/start-system.ts';

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
    const { state } = await nats.manager.streams.info(streams.deadLetters('').name);
    return state.messages === 0 ? [] : [`${state.messages} dead letters`];
  } finally {
    await nats.close();
  }
}

async function reconciled({ services, system, stateDir }: OwnStage): Promise<string[]> {
  const internalToken = await internalTokenIn(stateDir);
  const env = {
    ...systemEnvironment({ services: services.urls, stateDir, internalToken, logLevel: 'silent' }),
    COMMAND_API_URL: system.servers['command-api'].url,
  };
  const reconciling = runCommand(process.execPath, ['projector/src/reconcile.ts'], {
    cwd: repositoryRoot,
    env,
  });
  return reconciling.then(
    () => [],
    (error: unknown) => [`reconcile: ${error instanceof Error ? error.message : String(error)}`],
  );
}
