import { z } from 'zod';

/** The parts of vitest's JSON report that are counted. */
const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
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
 * @returns the sum, and in words what was counted as failed besides tests
 */
export function countTests(outcomes: readonly ProjectOutcome[]): { count: TestCount; problems: string[] } {
  const counts = outcomes.map(countProject);
  const sum = (key: keyof TestCount) => counts.reduce((total, { count }) => total + count[key], 0);
  return {
    count: { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') },
    problems: counts.flatMap(({ problems }) => problems),
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
  problems: string[];
} {
  const parsed = parseReport(report);
  if (parsed === null) {
    return { count: { passed: 0, failed: 1, skipped: 0 }, problems: [`${project}: there is no report`] };
  }
  const statuses = parsed.testResults.flatMap((file) => file.assertionResults.map(({ status }) => status));
  const notLoaded = parsed.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  const problems = notLoaded.map((file) => `${project}: ${file.name} failed outside of its tests`);
  const passed = statuses.filter((status) => status === 'passed').length;
  const failedTests = statuses.filter((status) => status === 'failed').length;
  if (exitCode !== 0 && failedTests + notLoaded.length === 0) {
    problems.push(`${project}: vitest ended with code ${exitCode} although no test failed`);
  }
  const skipped = statuses.length - passed - failedTests;
  return { count: { passed, failed: failedTests + problems.length, skipped }, problems };
}

function parseReport(text: string | null): z.infer<typeof reportSchema> | null {
  if (text === null) return null;
  try {
    return reportSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
