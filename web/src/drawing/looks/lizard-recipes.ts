import { lightness, mix } from '../colour/oklab.ts';
import { inks, onSkin } from '../colour/palette.ts';
import type { GeneRecipe } from './gene-recipe.ts';

/** Albino leopard geckos keep brown spots, whichever the strain. */
const brownSpots = onSkin((c) => (lightness(c) < 0.5 ? '#a9764c' : mix(c, '#f6e4c0', 0.4)));

/** Genes of one species, by slug. */
export const leopardGecko: Readonly<Record<string, GeneRecipe>> = {
  'tremper-albino': {
    outright: true,
    mixed: brownSpots,
    palette: inks({
      base: '#eccf86',
      flank: '#f6e8c6',
      mark: '#a9703f',
      edge: '#a9703f',
      inner: '#f6ead0',
      head: '#dcb27a',
      iris: '#d8b4a4',
    }),
  },
  'bell-albino': {
    outright: true,
    mixed: brownSpots,
    palette: inks({
      base: '#f0cf7a',
      flank: '#f7e9c6',
      mark: '#9a6a58',
      edge: '#9a6a58',
      inner: '#f6ead6',
      head: '#dfb482',
      iris: '#d99a92',
    }),
  },
  'rainwater-albino': {
    outright: true,
    mixed: brownSpots,
    palette: inks({
      base: '#f2d78f',
      flank: '#f8edd0',
      mark: '#c08a5c',
      edge: '#b57f52',
      inner: '#f8efdc',
      head: '#e6c08c',
      iris: '#c98f8a',
    }),
  },
  'mack-snow': {
    outright: true,
    palette: inks({
      base: '#e9e5d6',
      flank: '#f4f1e6',
      mark: '#2d2926',
      edge: '#2d2926',
      inner: '#f7f4ea',
      head: '#d6d0c0',
    }),
  },
  blizzard: {
    outright: true,
    palette: inks({ base: '#e6dfcf', flank: '#f1ecdf', inner: '#f1ecdf', head: '#ddd3c2' }),
    pattern: 'plain',
  },
  tangerine: {
    outright: true,
    palette: inks({ base: '#ea8a2e', flank: '#f4c07c', inner: '#f6e4c6', head: '#e6963e' }),
    pattern: 'spots',
  },
  eclipse: { eyes: 'black' },
};

/** Genes of one species, by slug. */
export const crestedGecko: Readonly<Record<string, GeneRecipe>> = {
  'lilly-white': { palette: inks({ inner: '#faf5e8', flank: '#f5eddc' }), pattern: 'lilly-white' },
  harlequin: { pattern: 'harlequin' },
  dalmatian: { palette: onSkin((c, role) => (role === 'edge' ? '#241a16' : c)), overlay: 'dalmatian' },
  pinstripe: { overlay: 'pinstripe' },
};

/** Genes of one species, by slug. */
export const beardedDragon: Readonly<Record<string, GeneRecipe>> = {
  zero: {
    outright: true,
    palette: inks({
      base: '#d9d6ce',
      flank: '#e9e6df',
      mark: '#cfcbc2',
      edge: '#bdb9b0',
      inner: '#e9e6df',
      head: '#d3cfc6',
    }),
    pattern: 'plain',
  },
  witblits: {
    outright: true,
    palette: inks({
      base: '#d6c9b4',
      flank: '#e6dcca',
      mark: '#cbbda6',
      edge: '#b8aa92',
      inner: '#e6dcca',
      head: '#cfc0a8',
    }),
    pattern: 'plain',
  },
  red: { palette: onSkin((c) => mix(c, '#bf4424', 0.58)) },
  citrus: { palette: onSkin((c) => mix(c, '#ecc03a', 0.58)) },
};

/** Genes of one species, by slug. The edge ink is that of the gills. */
export const axolotl: Readonly<Record<string, GeneRecipe>> = {
  leucistic: {
    outright: true,
    palette: inks({
      base: '#f5e3dc',
      flank: '#f9efe9',
      mark: '#f5e3dc',
      edge: '#d67b7d',
      inner: '#f6dcd6',
      head: '#f5e3dc',
    }),
    pattern: 'plain',
    eyes: 'black',
  },
  albino: {
    outright: true,
    palette: inks({
      base: '#f0d688',
      flank: '#f7ebc0',
      mark: '#f0d688',
      edge: '#e0917f',
      inner: '#f7e6b4',
      head: '#f0d688',
    }),
    pattern: 'plain',
    eyes: 'red',
  },
};
