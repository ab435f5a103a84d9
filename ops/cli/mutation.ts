import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { interruption } from '../process/interruption.ts';
import { repositoryRoot } from '../process/repository.ts';
import { stopTree } from '../services/child-process.ts';

/**
 * `npm run mutation [-- --mutate 'a glob']`: which changes of the pure cores no unit test notices. `npm run mutation -- orders`:
 * the same of what decides orders, of the tables of their life, and of the SQL of the ledger, each with a bound of its own.
 */
const stryker = (config: string) => [
  'node_modules/@stryker-mutator/core/bin/stryker.js',
  'run',
  `ops/mutation/${config}`,
];
const ofOrders = [stryker('orders.config.mjs'), stryker('table.config.mjs'), ['ops/mutation/ledger/main.ts']];

const interrupted = interruption();
const [first, ...more] = process.argv.slice(2);
const own = first === 'orders' ? more : process.argv.slice(2);
for (const command of first === 'orders' ? ofOrders : [stryker('stryker.config.mjs')]) {
  if (interrupted.aborted) break;
  const child = spawn(process.execPath, [...command, ...own], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const stop = () => {
    if (child.pid !== undefined) void stopTree(child.pid, 'SIGTERM', 5000);
  };
  interrupted.addEventListener('abort', stop);
  const [code] = (await once(child, 'exit')) as [number | null];
  interrupted.removeEventListener('abort', stop);
  // All are run, whichever of them is below its bound.
  if (code !== 0) process.exitCode = code ?? 1;
}
