/** `npm run drills -- [--rounds 100] [--seed 1] [--broken-outbox]`: crashes under load, and whether anything was lost. */
import { parseArgs } from 'node:util';
import { startOwnStage } from '../system/own-stage.ts';
import { runDrills } from './run-drills.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    'broken-outbox': { type: 'boolean', default: false },
  },
});

console.log('starting throw-away services and the application');
const entryPoints = values['broken-outbox'] ? { relay: 'ops/drills/broken-relay.ts' } : undefined;
const stage = await startOwnStage('drills', { entryPoints });
try {
  const { rounds, acknowledged, strikes, differences } = await runDrills({
    ...stage,
    rounds: Number(values.rounds),
    seed: Number(values.seed),
    onLine: (line) => console.log(line),
  });
  for (const difference of differences.slice(0, 20)) console.log(`  ✗ ${difference}`);
  console.log(
    `${rounds} rounds, ${strikes} crashes, ${acknowledged} acknowledged writes, ${differences.length} differences` +
      ` (seed ${values.seed})`,
  );
  process.exitCode = differences.length === 0 ? 0 : 1;
} finally {
  await stage.close();
}
process.exit();
