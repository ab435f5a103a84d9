import { alienHeads, dots, motley, saddles, sparse } from './blotched.ts';
import type { Pattern } from './canvas.ts';
import { clown, dorsalStripe, net, rings, stripes, tessera, web } from './lined.ts';
import { dotRows, dragonBack, fields, harlequin, leopard, mantle, whiteFlanks } from './lizard.ts';

/** Every pattern by the name that the tables of species and genes use. */
export const PATTERNS = {
  plain: [],
  // Snakes
  'alien-heads': [alienHeads],
  saddles: [saddles({ gap: 1.5, fill: 0.33, reach: 0.62, shape: 'oblong', lateral: true })],
  'boa-saddles': [saddles({ gap: 1.5, fill: 0.27, reach: 0.66, shape: 'waisted', lateral: true })],
  'wide-saddles': [saddles({ gap: 1.25, fill: 0.4, reach: 0.8, shape: 'oblong' })],
  'ring-saddles': [saddles({ gap: 1.7, fill: 0.34, reach: 0.5, shape: 'round', core: true, lateral: true })],
  blotches: [saddles({ gap: 1.58, fill: 0.31, reach: 0.54, shape: 'round', lateral: true })],
  'few-blotches': [sparse(1.5, 0.6)],
  aberrant: [sparse(0.85, 0.85)],
  rings: [rings({ gap: 1.15, fill: 0.52 })],
  'thin-rings': [rings({ gap: 1.5, fill: 0.16 })],
  'bordered-rings': [rings({ gap: 1.7, fill: 0.4, border: 0.3 })],
  motley: [motley],
  stripe: [dorsalStripe(0.34)],
  lines: [stripes([-0.72, 0, 0.72], 0.3)],
  'fine-lines': [stripes([-0.34, 0.34], 0.13)],
  clown: [clown],
  web: [web],
  net: [net],
  tessera: [tessera],
  speckled: [dots(6, 0.9, 2.4, 'mark')],
  freckles: [dots(4.5, 0.8, 2.8, 'edge')],
  // Geckos, lizards, frogs, salamanders
  leopard: [leopard],
  flecks: [dots(22, 0.7, 1.7, 'mark')],
  spots: [dots(18, 1.4, 4, 'mark')],
  'large-spots': [dots(9, 2.4, 5, 'mark')],
  dalmatian: [dots(13, 1.2, 4.2, 'edge')],
  bands: [rings({ gap: 1.15, fill: 0.45 })],
  'pale-bands': [rings({ gap: 0.9, fill: 0.5 })],
  dragon: [dragonBack],
  'dot-rows': [dotRows(17, 5, 2.6)],
  'dark-dot-rows': [dotRows(19, 5, 2.4, 'mark')],
  fields: [fields(38, 0.42)],
  'small-fields': [fields(28, 0.28)],
  mantle: [mantle(0.34, 'mark')],
  harlequin: [mantle(0.3), harlequin],
  'lilly-white': [mantle(0.36), whiteFlanks],
  pinstripe: [stripes([-0.44, 0.44], 0.16, 'inner')],
  'side-lines': [stripes([-0.5, 0.5], 0.26, 'inner')],
  'back-line': [dorsalStripe(0.16, 'inner', false)],
} as const satisfies Record<string, readonly Pattern[]>;

export type PatternName = keyof typeof PATTERNS;
