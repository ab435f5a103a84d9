/** `npm run mutation -- ledger`: which small changes of the ledger's SQL nothing notices. Fails below {@link BOUND}. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../../process/repository.ts';
import { startPostgresAlone } from '../../services/postgres-alone.ts';
import { scoreOfLedger } from './score.ts';

/** Per cent. */
const BOUND = 95;

const postgres = await startPostgresAlone();
try {
  const outcome = await scoreOfLedger(postgres.url, (done, all) => {
    if (done % 20 === 0) console.error(`${done} of ${all}`);
  });
  const { byModel, byTests, unnoticed } = outcome;
  await mkdir(join(repositoryRoot, 'test-results'), { recursive: true });
  await writeFile(
    join(repositoryRoot, 'test-results/mutation-ledger.json'),
    `${JSON.stringify(outcome, null, 2)}\n`,
  );
  const noticed = byModel.length + byTests.length;
  const all = noticed + unnoticed.length;
  const score = (100 * noticed) / all;
  for (const what of unnoticed) console.log(`  not noticed: ${what}`);
  console.log(
    `the ledger's SQL: ${noticed} of ${all} changes noticed (${byModel.length} by the model, ${byTests.length} by the integration tests), ${score.toFixed(1)} % (bound ${BOUND} %)`,
  );
  if (score < BOUND) process.exitCode = 1;
} finally {
  await postgres.stop();
}
process.exit();
