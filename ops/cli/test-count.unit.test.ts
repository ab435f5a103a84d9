import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../process/repository.ts';
import { countLine, countTests, isGood, type ProjectOutcome } from './test-count.ts';

type FileReport = { status?: string; tests?: string[] };

/** A project whose report holds these files; it ended well unless said otherwise. */
function anOutcome(files: FileReport[], overrides: Partial<ProjectOutcome> = {}): ProjectOutcome {
  const testResults = files.map(({ status = 'passed', tests = [] }, index) => ({
    name: join(repositoryRoot, `ops/file-${index}.unit.test.ts`),
    status,
    assertionResults: tests.map((test) => ({
      status: test,
      fullName: 'a part does something',
      failureMessages: test === 'failed' ? ['Error: expected 1 to be 2\n    at a.ts:1:2'] : [],
    })),
  }));
  return { project: 'unit', report: JSON.stringify({ testResults }), exitCode: 0, ...overrides };
}

describe('counting tests', () => {
  it('adds up what the reports of all projects say', () => {
    const { count, failures } = countTests([
      anOutcome([{ tests: ['passed', 'passed'] }, { tests: ['passed'] }]),
      anOutcome([{ status: 'failed', tests: ['passed', 'failed', 'skipped', 'todo'] }], { exitCode: 1 }),
    ]);
    expect(count).toEqual({ passed: 4, failed: 1, skipped: 2 });
    expect(failures).toEqual([
      'unit: ops/file-0.unit.test.ts > a part does something: Error: expected 1 to be 2',
    ]);
  });

  it.each([
    ['is missing', null],
    ['is cut off', '{"testResults": [{"na'],
    ['is of another kind', '{"tests": 3}'],
  ])('a report that %s is a failure', (_, report) => {
    const { count, failures } = countTests([
      anOutcome([{ tests: ['passed'] }]),
      { project: 'int', report, exitCode: 0 },
    ]);
    expect(count).toEqual({ passed: 1, failed: 1, skipped: 0 });
    expect(failures).toEqual(['int: there is no report']);
    expect(isGood(count)).toBe(false);
  });

  it('a file that could not be loaded is a failure, though no test of it is in the report', () => {
    const { count, failures } = countTests([
      anOutcome([{ tests: ['passed'] }, { status: 'failed', tests: [] }], { exitCode: 1 }),
    ]);
    expect(count).toEqual({ passed: 1, failed: 1, skipped: 0 });
    expect(failures).toEqual(['unit: ops/file-1.unit.test.ts failed outside of its tests']);
  });

  it('a hook that failed is a failure, though the tests beside it are only skipped', () => {
    const { count } = countTests([
      anOutcome([{ status: 'failed', tests: ['skipped', 'skipped'] }], { exitCode: 1 }),
    ]);
    expect(count).toEqual({ passed: 0, failed: 1, skipped: 2 });
  });

  it('a run that fails although all tests passed is a failure', () => {
    const { count, failures } = countTests([anOutcome([{ tests: ['passed'] }], { exitCode: 1 })]);
    expect(count).toEqual({ passed: 1, failed: 1, skipped: 0 });
    expect(failures).toEqual(['unit: vitest ended with code 1 although no test failed']);
  });

  it('a run that was killed is a failure', () => {
    expect(isGood(countTests([anOutcome([{ tests: ['passed'] }], { exitCode: null })]).count)).toBe(false);
  });

  it('a run in which nothing ran is not good', () => {
    expect(isGood(countTests([anOutcome([])]).count)).toBe(false);
    expect(isGood(countTests([]).count)).toBe(false);
  });
});

describe('the line with the count', () => {
  it('says how many passed and failed', () => {
    expect(countLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  });

  it('says how many were skipped only when some were', () => {
    expect(countLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
  });
});
