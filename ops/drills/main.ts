/**
 * `npm run drills -- [<drill>…] [--rounds 100] [--seed 1] [--from 0] [--stock 10000] [--broken-outbox]
 * [--without <mend>] [--schedules 10] [--faulty check-then-allocate|authorise-then-reserve]`: what may go wrong, under load, and
 * whether anything was lost. Without a name each drill has its turn; with a mend taken out of the code the one that finds it.
 */
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseByName } from '../cli/choose-by-name.ts';
import { startOwnStage } from '../system/own-stage.ts';
import * as drills from './drills.ts';
import { drillEnvironment, drillServices } from './environment.ts';
import { faultyVariants } from './orders/fleet.ts';
import { runDrill } from './run-drill.ts';
import { entryPointsWithout, mendNamed } from './without/mends.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    stock: { type: 'string', default: '10000' },
    schedules: { type: 'string', default: '10' },
    faulty: { type: 'string' },
    'broken-outbox': { type: 'boolean', default: false },
    without: { type: 'string' },
  },
});

const mend = values.without === undefined ? undefined : mendNamed(values.without);
const names = positionals.length === 0 && mend !== undefined ? [mend.drill] : positionals;
const chosen = chooseByName('drill', Object.values(drills), names);
console.log('starting throw-away services and the application');
const entryPoints = {
  ...(values['broken-outbox'] && { relay: 'ops/drills/crashes/broken-relay.ts' }),
  ...(mend && entryPointsWithout(mend)),
};
const stage = await startOwnStage('drills', {
  entryPoints,
  env: { ...drillEnvironment, ...(mend && { DRILL_WITHOUT: mend.name }) },
  servicesEnv: drillServices,
});
try {
  for (const drill of chosen) {
    console.log(`${drill.name}: ${drill.title}`);
    const { rounds, acknowledged, strikes, differences } = await runDrill(drill, stage, {
      rounds: Number(values.rounds),
      seed: Number(values.seed),
      from: Number(values.from),
      stock: Number(values.stock),
      schedules: Number(values.schedules),
      faulty: faultyVariants.find((one) => one === values.faulty),
      onLine: (line) => console.log(line),
    });
    for (const difference of differences.slice(0, 20)) console.log(`  ✗ ${difference}`);
    console.log(
      `${drill.name}: ${rounds} rounds, ${strikes} strikes, ${acknowledged} acknowledged writes,` +
        ` ${differences.length} differences (seed ${values.seed})`,
    );
    if (differences.length > 0) await tellOfFailure();
  }
} catch (error) {
  await tellOfFailure();
  throw error;
} finally {
  await stage.close();
}
process.exit();

/** What went wrong is in what the servers have logged, which would go with the stage. */
async function tellOfFailure(): Promise<void> {
  process.exitCode = 1;
  const kept = await mkdtemp(join(tmpdir(), 'vivarium-logs-'));
  await cp(join(stage.stateDir, 'logs'), kept, { recursive: true });
  console.log(`  what the servers logged is kept in ${kept}`);
}
