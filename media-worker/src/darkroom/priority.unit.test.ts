import { expect, it } from 'vitest';
import { startedNice } from './priority.ts';

const { execPath } = process;

it('what gives way is started by the program for that, where there is one', () => {
  expect(startedNice(19, ['--max-old-space-size=128'], () => true)).toEqual({
    execPath: '/usr/bin/nice',
    execArgv: ['-n', '19', execPath, '--max-old-space-size=128'],
  });
});

it.each([
  [0, true],
  [19, false],
])('and as everything else at %j, or where there is none (%j)', (nice, isThere) => {
  const execArgv = ['--trace-uncaught'];
  expect(startedNice(nice, execArgv, () => isThere)).toEqual({ execPath, execArgv });
});
