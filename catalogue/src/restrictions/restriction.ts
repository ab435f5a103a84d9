import { z } from 'zod';
import { slugSchema } from '../slug.ts';
import { speciesGroupSchema } from '../species.ts';

/**
 * A law by which species may not be kept, bought or brought in by private people of a region.
 *
 * **No legal advice.** It says what its source said on the day of `asOf`, as far as the catalogue's species are
 * concerned. There are laws that are not listed here, and towns, landlords and permits with rules of their own.
 */
export const restrictionSchema = z.strictObject({
  /** ISO 3166-1 alpha-2, ISO 3166-2, or `EU`. */
  region: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/),
  /** The region in the middle of a sentence: “the European Union”. */
  place: z.string().min(1),
  /** Parts of the region where the law does not hold, by ISO 3166-2. */
  notIn: z.array(z.string()).readonly().optional(),
  /** What the law is about: species by slug, whole families and groups; `except` is taken from all of them. */
  of: z.strictObject({
    species: z.array(slugSchema).readonly().optional(),
    families: z.array(z.string()).readonly().optional(),
    groups: z.array(speciesGroupSchema).readonly().optional(),
    except: z.array(slugSchema).readonly().optional(),
  }),
  /** What is prohibited, in one plain sentence. */
  rule: z.string().regex(/\.$/),
  /** The law by its name and article. */
  source: z.string().min(1),
  /** The day for which this is stated. */
  asOf: z.iso.date(),
});

export type Restriction = Readonly<z.infer<typeof restrictionSchema>>;
