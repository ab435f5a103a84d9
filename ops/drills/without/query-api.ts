/** As it is without a mend; see `mends.ts`. Never started otherwise. */
import './take-out.ts';

await import('@vivarium/query-api/main.ts');
