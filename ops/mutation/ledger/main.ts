/** `npm run mutation -- ledger`: which small changes of the ledger's SQL nothing notices. Fails below {@link BOUND}. */
import { startPostgresAlone } from '../../services/postgres-alone.ts';
import { scoreOfLedger } from './score.ts';

/** Per cent. */
const BOUND = 95;

const postgres = await startPostgresAlone();
try {
  const { noticed, unnoticed } = await scoreOfLedger(postgres.url, (done, all) => {
    if (done % 20 === 0) console.error(`${done} of ${all}`);
  });
  const all = noticed + unnoticed.length;
  const score = (100 * noticed) / all;
  for (const what of unnoticed) console.log(`  not noticed: ${what}`);
  console.log(
    `the ledger's SQL: ${noticed} of ${all} changes noticed, ${score.toFixed(1)} % (bound ${BOUND} %)`,
  );
  if (score < BOUND) process.exitCode = 1;
} finally {
  await postgres.stop();
}
process.exit();
