/** `npm run drills -- [--rounds 100] [--seed 1] [--broken-outbox]`: crashes under load, and whether anything was lost. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServices } from '../services/start-services.ts';
import { startTestSystem } from '../system/test-system.ts';
import { runDrills } from './run-drills.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    'broken-outbox': { type: 'boolean', default: false },
  },
});

const stateDir = await mkdtemp(join(tmpdir(), 'vivarium-drills-'));
console.log('starting throw-away services and the application');
const services = await startServices({ purpose: 'test', stateDir, onProgress: () => {} });
const entryPoints = values['broken-outbox'] ? { relay: 'ops/drills/broken-relay.ts' } : undefined;
const system = await startTestSystem('drills', { services: services.urls, entryPoints });
try {
  const { rounds, acknowledged, strikes, differences } = await runDrills({
    system,
    services,
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
  await system.stop();
  await services.stop();
}
process.exit();
