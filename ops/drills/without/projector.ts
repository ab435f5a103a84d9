/** As it is without a mend; see `mends.ts`. Never started otherwise. */
import './take-out.ts';

await import('@vivarium/projector/main.ts');
