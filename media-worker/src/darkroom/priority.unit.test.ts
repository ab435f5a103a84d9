import { expect, it } from 'vitest';
import { startedLast } from './priority.ts';

const { execPath } = process;

it('what comes last is started by the program for that, where there is one', () => {
  expect(startedLast(['--max-old-space-size=128'], () => true)).toEqual({
    execPath: '/usr/bin/nice',
    execArgv: ['-n', '19', execPath, '--max-old-space-size=128'],
  });
});

it('and as everything else, where there is none', () => {
  expect(startedLast(['--trace-uncaught'], () => false)).toEqual({
    execPath,
    execArgv: ['--trace-uncaught'],
  });
});
