import { join } from 'node:path';
import { repositoryRoot } from '../process/repository.ts';
import { runCommand } from '../services/run-command.ts';
import { buildWeb, isWebBuilt } from '../web/build-web.ts';

/**
 * Builds the web application where its sources are newer, and weighs what the search page loads.
 * @returns the sums @throws when one is over its budget
 */
export async function checkBundle(signal: AbortSignal): Promise<readonly string[]> {
  if (!(await isWebBuilt(repositoryRoot))) await buildWeb({ repository: repositoryRoot, signal });
  const weighing = ['scripts/bundle-size.ts'];
  const report = await runCommand(process.execPath, weighing, { cwd: join(repositoryRoot, 'web'), signal });
  return report.split('\n').filter((line) => /^\S/.test(line));
}
