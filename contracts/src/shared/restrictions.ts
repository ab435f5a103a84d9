import { regionSchema } from '@vivarium/catalogue/restrictions/region.ts';
import { actSchema } from '@vivarium/catalogue/restrictions/restriction.ts';
import { z } from 'zod';

/** The parameter by which a client says where the person lives. Nothing else is taken for it, and it is not kept. */
export const viewerRegionSchema = regionSchema.describe(
  'Where the viewer lives: ISO 3166-1 country or ISO 3166-2 subdivision (US, US-HI). Species that may not be kept there ' +
    'are left out of hits, counts and totals; by default nothing is',
);

const lawSchema = z.object({
  /** The region whose law it is, in the middle of a sentence: “the European Union”. */
  place: z.string(),
  /** The same as a code, by which other languages name it: ISO 3166-1, ISO 3166-2, or `EU`. */
  placeCode: z.string().optional(),
  /** It is a law of one town of the region where the viewer lives, who may live elsewhere in it. */
  city: z.string().optional(),
  /** The part of the species that it is about, where that is not all of it and no listing says which: “the red-eared subspecies”. */
  only: z.string().optional(),
  /** What is prohibited; `move`: across a border. */
  acts: z.array(actSchema),
  /** The same in one sentence. */
  rule: z.string(),
  since: z.iso.date().optional(),
  /** What goes for animals that were kept before, in a sentence. */
  grandfathering: z.string().optional(),
  /** What is only likely leaves nothing out. */
  certainty: z.enum(['sure', 'likely']),
  /** The law by its name and article. */
  source: z.string(),
  /** Day for which this is stated; no legal advice. */
  asOf: z.iso.date(),
  /** Day on which that was last compared with the source. */
  checkedOn: z.iso.date(),
});

/** What was left out of an answer because it may not be kept where the viewer lives. */
export const leftOutSchema = z.object({
  /** As asked, upper case. */
  region: z.string(),
  rules: z.array(lawSchema.extend({ species: z.array(z.string()).describe('Common names') })),
});
export type LeftOut = z.infer<typeof leftOutSchema>;

/** Why a listing is nothing for somebody who lives there. */
export const restrictedForSchema = lawSchema.extend({ region: z.string() });
export type RestrictedFor = z.infer<typeof restrictedForSchema>;
