import { z } from 'zod';
import { slugSchema } from '../slug.ts';
import { speciesGroupSchema } from '../species.ts';

/** What a law can prohibit; `move`: across a border of states or countries. */
export const actSchema = z.enum(['keep', 'buy', 'sell', 'breed', 'import', 'move']);

/**
 * A law that restricts what private people of a region do with animals.
 *
 * **No legal advice.** It says what its source said on the day of `asOf`, as far as the catalogue's species are
 * concerned. There are laws that are not listed here, and towns, landlords and permits with rules of their own.
 */
export const restrictionSchema = z.strictObject({
  /** ISO 3166-1 alpha-2, ISO 3166-2, or `EU`. */
  region: z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/),
  /** A town of the region, where it is a law of that town alone. */
  city: z.string().min(1).optional(),
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
    /** Animals of a species that have one of these genes, and no others of it. */
    genes: z
      .array(z.strictObject({ species: slugSchema, gene: slugSchema }))
      .readonly()
      .optional(),
    /** Only some of them, by what no listing says for sure: a subspecies, a size, an age. Such a law is told and leaves nothing out. */
    only: z.string().min(1).optional(),
  }),
  /** What is prohibited. */
  acts: z.array(actSchema).min(1).readonly(),
  /** The same in one plain sentence. */
  rule: z.string().regex(/\.$/),
  /** First day on which it holds, where that is known. */
  since: z.iso.date().optional(),
  /** Last day on which it holds, where it ends. */
  until: z.iso.date().optional(),
  /** What goes for animals that were kept before, in a sentence. */
  grandfathering: z.string().regex(/\.$/).optional(),
  /** Only what is sure leaves anything out of results; what is likely is told as such. */
  certainty: z.enum(['sure', 'likely']),
  /** The law by its name and article. */
  source: z.string().min(1),
  /** The day for which this is stated. */
  asOf: z.iso.date(),
  /** The day on which somebody last compared it with its source. */
  checkedOn: z.iso.date(),
});

export type Restriction = Readonly<z.infer<typeof restrictionSchema>>;

/** @param day `YYYY-MM-DD`. @returns whether the law holds on it; one without a first or a last day always did or does. */
export function isInForce({ since, until }: Pick<Restriction, 'since' | 'until'>, day: string): boolean {
  return (since === undefined || since <= day) && (until === undefined || day <= until);
}
