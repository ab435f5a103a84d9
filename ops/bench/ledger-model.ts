import { parseArgs } from 'node:util';
import { compareWithModel } from '../ledger/compare.ts';
import { ownDatabase } from '../system/own-database.ts';
import { openServices } from './services.ts';

export const title = 'the ledger of Postgres against a model in memory, a million random commands';

export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      commands: { type: 'string', default: '1000000' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [commands, seed] = [Number(values.commands), Number(values.seed)];
  const services = await openServices();
  const database = await ownDatabase(services.urls.postgres, `model_${Date.now().toString(36)}`);
  try {
    const start = performance.now();
    const { done, differences } = await compareWithModel(database.url, {
      ...{ commands, seed },
      onProgress: (n) => n % 100_000 === 0 && console.error(`${n} of ${commands}`),
    });
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    for (const difference of differences) console.log(`  ✗ ${difference}`);
    console.log(
      `${commands} commands of seed ${seed} in ${seconds} s: ${done} done, the others refused or known;` +
        ` ${differences.length} differences`,
    );
    if (differences.length > 0) process.exitCode = 1;
  } finally {
    await database.drop();
    await services.close();
  }
}
