import { interruption } from '../process/interruption.ts';
import { runVitest } from './run-vitest.ts';
import { readTestArguments, type TestArguments, type TestProject } from './test-arguments.ts';
import { countLine, countTests, isGood, type ProjectOutcome } from './test-count.ts';
import { startTestServices, type TestServices } from './test-services.ts';

/** `npm test`: runs the projects one after the other; the services start while the unit tests run. */
async function main(): Promise<number> {
  const args = readTestArguments(process.argv.slice(2));
  const signal = interruption();
  const outcomes = await runProjects(args, signal);
  if (signal.aborted) return 130;
  const { count, failures } = countTests(outcomes);
  // To where the count goes, so that a log of either says it.
  for (const failure of failures) process.stdout.write(`✗ ${failure}\n`);
  process.stdout.write(`${countLine(count)}\n`);
  return isGood(count) ? 0 : 1;
}

async function runProjects(
  { projects, forVitest }: TestArguments,
  signal: AbortSignal,
): Promise<ProjectOutcome[]> {
  const withServices = projects.some((project) => project !== 'unit' && project !== 'web');
  const withBrowser = projects.some((project) => project === 'web' || project === 'e2e');
  // Settled, not thrown: the unit tests are worth their result even when a service does not start.
  const starting: Promise<TestServices | Error | null> =
    withServices || withBrowser
      ? startTestServices({ env: process.env, withServices, withBrowser, signal }).catch(asError)
      : Promise.resolve(null);
  const run = async (project: TestProject): Promise<ProjectOutcome> => {
    const services = project === 'unit' ? null : await starting;
    if (!(services instanceof Error))
      return runVitest({ project, forVitest, env: services?.env ?? process.env, signal });
    process.stderr.write(`✗ ${project}: ${services.message}\n`);
    return { project, report: null, exitCode: null };
  };
  const outcomes: ProjectOutcome[] = [];
  try {
    // One after the other: two that open browsers and start applications at once keep each other from answering in time.
    for (const project of projects) {
      if (signal.aborted) break;
      outcomes.push(await run(project));
    }
  } finally {
    const services = await starting;
    if (services && !(services instanceof Error)) await services.stop();
  }
  return outcomes;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${asError(error).message}\n`);
  return 1;
});
