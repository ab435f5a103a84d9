import { z } from 'zod';
import { listOf } from '../../shared/query-values.ts';

/** Traits in a query string: a parameter that is repeated has all of them, values with commas any of them. */
export const traitFilter = z
  .preprocess(
    (value) => (Array.isArray(value) ? value : [value]),
    z
      .array(
        listOf(
          z
            .string()
            .max(140)
            .regex(/^[a-z0-9-]+(:[a-z_]+)?$/, 'must be like "pied" or "pied:het"'),
        ),
      )
      .max(24),
  )
  .describe(
    'A gene in whatever zygosity (pied) or in one (pied:het). Repeated: all of them; comma-separated: any',
  );
