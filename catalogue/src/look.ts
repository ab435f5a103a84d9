import { z } from 'zod';

/**
 * What a gene does to the colours.
 *
 * - `albino` no black or brown: white, yellow, orange; `lavender` lilac ground with warm markings;
 * - `axanthic` no yellow or red: black, grey, silver; `hypo` less black: lighter and cleaner;
 * - `leucistic` white; `melanistic` black; `dark` deeper browns; `caramel` straw and brown without red;
 * - `banana` yellow and lilac with dark freckles; `yellow`, `orange`, `red` that colour raised;
 * - `pale` washed out towards cream; `cream` large areas of clean cream or white beside the normal colours.
 */
export const lookPaletteSchema = z.enum([
  'albino',
  'lavender',
  'axanthic',
  'hypo',
  'leucistic',
  'melanistic',
  'dark',
  'caramel',
  'banana',
  'yellow',
  'orange',
  'red',
  'pale',
  'cream',
]);

/**
 * What a gene does to the markings.
 *
 * - `pied` white unpatterned blocks; `clown` dorsal stripe, bare sides, marked head; `spider` thin webbing;
 * - `stripe` lengthwise stripes; `pinstripe` thin lines along the back; `motley` joined saddles, bare belly;
 * - `tessera` dorsal stripe with chequered sides; `banded` cross-bands; `blotched` large bold blotches;
 * - `aberrant` broken and irregular; `reduced` fewer, smaller markings; `patternless` none;
 * - `speckled` fine flecks all over; `spotted` distinct round spots; `harlequin` pale patches on flanks and limbs.
 */
export const lookPatternSchema = z.enum([
  'pied',
  'clown',
  'spider',
  'stripe',
  'pinstripe',
  'motley',
  'tessera',
  'banded',
  'blotched',
  'aberrant',
  'reduced',
  'patternless',
  'speckled',
  'spotted',
  'harlequin',
]);

/**
 * A hint for drawing an animal that shows a gene (its `visual` form); `superLook` of a gene has the same shape.
 * It says nothing of the gene itself, and a drawing may know better.
 */
export const geneLookSchema = z.strictObject({
  palette: lookPaletteSchema.optional(),
  pattern: lookPatternSchema.optional(),
  eyes: z.enum(['red', 'black', 'blue']).optional(),
  /** `smooth`: reduced scales (leatherback); `scaleless`: none to speak of. */
  skin: z.enum(['smooth', 'scaleless']).optional(),
});

export type GeneLook = Readonly<z.infer<typeof geneLookSchema>>;
export type LookPalette = z.infer<typeof lookPaletteSchema>;
export type LookPattern = z.infer<typeof lookPatternSchema>;
