import { describe, expect, it } from 'vitest';
import { readTestArguments } from './test-arguments.ts';

describe('the arguments of npm test', () => {
  it('without any, all projects run, the fast ones first', () => {
    expect(readTestArguments([])).toEqual({
      projects: ['unit', 'web', 'int', 'e2e', 'system'],
      forVitest: [],
    });
  });

  it('names choose projects, which keep their order', () => {
    expect(readTestArguments(['e2e', 'unit']).projects).toEqual(['unit', 'e2e']);
  });

  it('what comes after -- goes to vitest as it is', () => {
    expect(readTestArguments(['unit', '--', '-t', 'a title', '--', 'x'])).toEqual({
      projects: ['unit'],
      forVitest: ['-t', 'a title', '--', 'x'],
    });
    expect(readTestArguments(['--', 'mode'])).toEqual({
      projects: ['unit', 'web', 'int', 'e2e', 'system'],
      forVitest: ['mode'],
    });
  });

  it('a project that does not exist is an error that names the ones that do', () => {
    expect(() => readTestArguments(['units'])).toThrow('Projects: unit, web, int, e2e, system');
  });
});
