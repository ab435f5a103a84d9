import { readConfig } from '@vivarium/platform/config/read-config.ts';
import { askForJob } from '../background/run-jobs.ts';
import { commandApiConfigSchema } from '../config.ts';

/** `run-job.ts <name>`: a worker runs the job now, beside its schedule; one that waits or runs already is that one. */
const [name] = process.argv.slice(2);
if (name === undefined) {
  console.error('usage: run-job.ts <name of a job, e.g. reconcile-stock>');
  process.exit(2);
}
const { POSTGRES_URL } = readConfig(commandApiConfigSchema.pick({ POSTGRES_URL: true }));
if (await askForJob(POSTGRES_URL, name))
  console.log(`${name}: a worker does it now, and logs what it found.`);
else {
  console.error(`There is no job ${name}. Workers know which there are once one has been started.`);
  process.exitCode = 1;
}
