import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../process/repository.ts';
import { stopTree } from '../services/child-process.ts';
import type { TestProject } from './test-arguments.ts';
import type { ProjectOutcome } from './test-count.ts';

type Run = {
  readonly project: TestProject;
  readonly forVitest: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
};

/** Runs one project; its output goes to this process's, its report is read back and returned. */
export async function runVitest({ project, forVitest, env, signal }: Run): Promise<ProjectOutcome> {
  const reportFile = join(repositoryRoot, 'test-results', `${project}.json`);
  await rm(reportFile, { force: true });
  await mkdir(join(repositoryRoot, 'test-results'), { recursive: true });
  const child = spawn(
    process.execPath,
    [
      join(repositoryRoot, 'node_modules/vitest/vitest.mjs'),
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
      // A test that was left running alone would have all others of its file skipped, and nobody told.
      '--allowOnly=false',
      // Where only some are asked for, most projects have none of them; without that, a kind that is found nowhere is a fault.
      ...(forVitest.length > 0 ? ['--passWithNoTests', ...forVitest] : []),
    ],
    { cwd: repositoryRoot, env, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const onAbort = () => {
    if (child.pid !== undefined) void stopTree(child.pid, 'SIGTERM', 5000);
  };
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });
  try {
    const exitCode = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', resolve);
    });
    const report = await readFile(reportFile, 'utf8').catch(() => null);
    return { project, report, exitCode };
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
