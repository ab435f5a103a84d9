import { relative } from 'node:path';
import { z } from 'zod';
import { repositoryRoot } from '../process/repository.ts';

/** The parts of vitest's JSON report that are counted. */
const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).default([]),
        }),
      ),
    }),
  ),
});

export type TestCount = { readonly passed: number; readonly failed: number; readonly skipped: number };

/** How one project ended: the text of its report (null when it wrote none) and vitest's exit code. */
export type ProjectOutcome = {
  readonly project: string;
  readonly report: string | null;
  readonly exitCode: number | null;
};

/**
 * Adds the reports up. What the reports cannot show still counts as a failure, one each: a report that is missing
 * or cannot be read, a test file that could not be loaded, and a run that failed although every test passed (an
 * unhandled error, a worker that died).
 *
 * @returns the sum, and everything that was counted as failed in a line each, so that the end of a long log says
 *   what to look for in it
 */
export function countTests(outcomes: readonly ProjectOutcome[]): { count: TestCount; failures: string[] } {
  const counts = outcomes.map(countProject);
  const sum = (key: keyof TestCount) => counts.reduce((total, { count }) => total + count[key], 0);
  return {
    count: { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') },
    failures: counts.flatMap(({ failures }) => failures),
  };
}

/** The last line of a test run: `12 passed, 0 failed`, and the skipped ones if there are any. */
export function countLine({ passed, failed, skipped }: TestCount): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** A run is good when something ran and nothing failed. */
export function isGood({ passed, failed }: TestCount): boolean {
  return failed === 0 && passed > 0;
}

function countProject({ project, report, exitCode }: ProjectOutcome): {
  count: TestCount;
  failures: string[];
} {
  const files = parseReport(report)?.testResults;
  if (!files) {
    return { count: { passed: 0, failed: 1, skipped: 0 }, failures: [`${project}: there is no report`] };
  }
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failures = files.flatMap((file) => failuresOf(file).map((failure) => `${project}: ${failure}`));
  const failedTests = tests.filter(({ status }) => status === 'failed').length;
  if (exitCode !== 0 && failures.length === 0) {
    failures.push(`${project}: vitest ended with code ${exitCode} although no test failed`);
  }
  return {
    count: { passed, failed: failures.length, skipped: tests.length - passed - failedTests },
    failures,
  };
}

type FileReport = z.infer<typeof reportSchema>['testResults'][number];

/** What failed in a file: its tests by name with the first line of why, or the file itself if none of them did. */
function failuresOf({ name, status, assertionResults }: FileReport): string[] {
  const file = relative(repositoryRoot, name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (status === 'failed' && failed.length === 0) return [`${file} failed outside of its tests`];
  return failed.map(({ fullName, failureMessages: [why = ''] }) =>
    [`${file} > ${fullName}`, why.split('\n', 1)[0]].filter(Boolean).join(': '),
  );
}

function parseReport(text: string | null): z.infer<typeof reportSchema> | null {
  if (text === null) return null;
  try {
    return reportSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
