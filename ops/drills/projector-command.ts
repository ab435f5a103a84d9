import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { repositoryRoot } from '../process/repository.ts';
import { programFile } from '../system/bundles/program-file.ts';
import type { OwnStage } from '../system/own-stage.ts';
import { internalTokenIn, systemEnvironment } from '../system/start-system.ts';

export type ProjectorCommand = 'rebuild' | 'reconcile' | 'drop-replaced';

/** A command of the projector that is running in a process of its own. */
export interface RunningCommand {
  /** @returns how it ended: its exit code, null when it was killed, and what it said. */
  ended: Promise<{ code: number | null; output: string }>;
  kill(): void;
}

/** Starts `node projector/src/<name>.ts …` on the services of a stage. */
export async function projectorCommand(
  { services, system, stateDir, env }: OwnStage,
  name: ProjectorCommand,
  ...args: string[]
): Promise<RunningCommand> {
  const internalToken = await internalTokenIn(stateDir);
  const entryPoint = `projector/src/${name}.ts`;
  // What is to be taken out of the code is found in its sources only.
  const program = env.DRILL_WITHOUT
    ? ['--import', './ops/drills/without/take-out.ts', entryPoint]
    : [await programFile(entryPoint)];
  const child = spawn(process.execPath, [...program, ...args], {
    cwd: repositoryRoot,
    env: {
      ...systemEnvironment({ services: services.urls, stateDir, internalToken, logLevel: 'silent' }),
      DRILL_WITHOUT: env.DRILL_WITHOUT ?? '',
      COMMAND_API_URL: system.servers['command-api'].url,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = Promise.all([text(child.stdout), text(child.stderr)]);
  const ended = once(child, 'exit').then(async ([code]: unknown[]) => ({
    code: typeof code === 'number' ? code : null,
    output: (await output).join(''),
  }));
  return { ended, kill: () => void child.kill('SIGKILL') };
}

/** Runs one to its end. @throws with its words when it fails. */
export async function runProjectorCommand(
  stage: OwnStage,
  name: ProjectorCommand,
  ...args: string[]
): Promise<void> {
  const { code, output } = await (await projectorCommand(stage, name, ...args)).ended;
  if (code !== 0) throw new Error(`${name} ${args.join(' ')} ended with ${code}: ${output.trim()}`);
}
