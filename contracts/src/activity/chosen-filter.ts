import { z } from 'zod';

/** Characters that a value has at most. */
export const LONGEST_VALUE = 256;

/** A value of a facet that a person has chosen, e.g. `species`, `python-regius`. */
export const chosenFilterSchema = z.strictObject({
  attribute: z
    .string()
    .max(64)
    .regex(/^[a-zA-Z]+(\.[a-zA-Z][a-zA-Z0-9]*)?$/, 'must be the name of a facet'),
  value: z.string().min(1).max(LONGEST_VALUE),
});
export type ChosenFilter = z.output<typeof chosenFilterSchema>;
