/** As it is without a mend; see `mends.ts`. Never started otherwise. */
import './take-out.ts';

await import('@vivarium/command-api/worker.ts');
