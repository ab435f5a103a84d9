import { spawn } from 'node:child_process';
import { interruption } from '../process/interruption.ts';
import { repositoryRoot } from '../process/repository.ts';
import { stopTree } from '../services/child-process.ts';

/** `npm run mutation [-- --mutate 'a glob']`: which changes of the pure cores no unit test notices. */
const child = spawn(
  process.execPath,
  [
    'node_modules/@stryker-mutator/core/bin/stryker.js',
    'run',
    'ops/mutation/stryker.config.mjs',
    ...process.argv.slice(2),
  ],
  { cwd: repositoryRoot, stdio: ['ignore', 'inherit', 'inherit'] },
);
interruption().addEventListener('abort', () => {
  if (child.pid !== undefined) void stopTree(child.pid, 'SIGTERM', 5000);
});
child.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
