import { lightness, mix, saturate } from '../colour/oklab.ts';
import { inks, onSkin } from '../colour/palette.ts';
import type { GeneRecipe } from './gene-recipe.ts';

/** Brightened yellows, dark faded a little: the pastel of ball pythons. */
const pastel = onSkin((c, role) =>
  role === 'base' || role === 'inner' ? mix(c, '#7a5a34', 0.28) : mix(c, '#ecc648', 0.5),
);
const rich = onSkin((c, role) => (role === 'base' ? mix(c, '#5c3016', 0.4) : mix(c, '#a8662e', 0.4)));

const ballPython: Readonly<Record<string, GeneRecipe>> = {
  albino: {
    outright: true,
    palette: inks({
      base: '#f9efd6',
      flank: '#fcf7ea',
      mark: '#efc052',
      edge: '#f6dc98',
      inner: '#faf2de',
      head: '#f5dfa2',
    }),
    eyes: 'red',
  },
  'lavender-albino': {
    outright: true,
    palette: inks({
      base: '#c9b3c6',
      flank: '#efe3dc',
      mark: '#edb94e',
      edge: '#f0d59c',
      inner: '#c9b3c6',
      head: '#cdb4bf',
    }),
    eyes: 'red',
  },
  candy: {
    outright: true,
    palette: inks({
      base: '#b79fae',
      flank: '#eaded2',
      mark: '#dfb268',
      edge: '#ecd6a8',
      inner: '#b79fae',
      head: '#b99fa8',
    }),
    eyes: 'red',
  },
  banana: {
    outright: true,
    palette: inks({
      base: '#ab91a0',
      flank: '#f0e0b4',
      mark: '#eec044',
      edge: '#f3d887',
      inner: '#b598a0',
      head: '#c9a68c',
    }),
    overlay: 'freckles',
  },
  pastel: { palette: pastel },
  enchi: {
    palette: onSkin((c, role) =>
      role === 'base' || role === 'inner' ? mix(c, '#6b3a1a', 0.3) : mix(c, '#dd9a44', 0.5),
    ),
  },
  mojave: {
    palette: onSkin((c, role) => (role === 'base' ? mix(c, '#4c3c2c', 0.5) : mix(c, '#d0b26a', 0.3))),
  },
  lesser: {
    palette: onSkin((c, role) =>
      role === 'base' || role === 'inner' ? mix(c, '#8a6a44', 0.7) : mix(c, '#ead08a', 0.6),
    ),
  },
  butter: {
    palette: onSkin((c, role) =>
      role === 'base' || role === 'inner' ? mix(c, '#8f6b3c', 0.7) : mix(c, '#ecca78', 0.6),
    ),
  },
  cinnamon: { palette: rich },
  'black-pastel': {
    palette: onSkin((c, role) => mix(saturate(c, 0.6), '#2a201a', role === 'base' ? 0.6 : 0.25)),
  },
  fire: {
    palette: onSkin((c, role) => (role === 'base' ? mix(c, '#6b4a2c', 0.35) : mix(c, '#e3b95a', 0.4))),
  },
  monsoon: { pattern: 'speckled' },
  pied: { pied: true },
};

const cornSnake: Readonly<Record<string, GeneRecipe>> = {
  palmetto: {
    outright: true,
    palette: inks({
      base: '#f8f4ea',
      flank: '#fbf8f0',
      mark: '#c8683c',
      edge: '#c8683c',
      inner: '#f3e6d6',
      head: '#f6f1e6',
    }),
    pattern: 'speckled',
    eyes: 'black',
  },
  amel: {
    outright: true,
    palette: inks({
      base: '#f0a662',
      flank: '#f9dcb4',
      mark: '#dc4f28',
      edge: '#fbf3e4',
      inner: '#ee8048',
      head: '#eb8a4e',
    }),
    eyes: 'red',
  },
  anery: {
    outright: true,
    palette: inks({
      base: '#a9a49c',
      flank: '#d3cdbc',
      mark: '#5c5650',
      edge: '#24211f',
      inner: '#7d766e',
      head: '#948e86',
      iris: '#6b655c',
    }),
  },
  lavender: {
    outright: true,
    palette: inks({
      base: '#bda9a8',
      flank: '#e0cec4',
      mark: '#8a6f7c',
      edge: '#6b5560',
      inner: '#a58894',
      head: '#b29a9c',
    }),
  },
};

/** Albino leopard geckos keep brown spots, whichever the strain. */
const brownSpots = onSkin((c) => (lightness(c) < 0.5 ? '#a9764c' : mix(c, '#f6e4c0', 0.4)));

const leopardGecko: Readonly<Record<string, GeneRecipe>> = {
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

const crestedGecko: Readonly<Record<string, GeneRecipe>> = {
  'lilly-white': { palette: inks({ inner: '#faf5e8', flank: '#f5eddc' }), pattern: 'lilly-white' },
  harlequin: { pattern: 'harlequin' },
  dalmatian: { palette: onSkin((c, role) => (role === 'edge' ? '#241a16' : c)), overlay: 'dalmatian' },
  pinstripe: { overlay: 'pinstripe' },
};

const hognose: Readonly<Record<string, GeneRecipe>> = {
  albino: {
    outright: true,
    palette: inks({
      base: '#f4cf9c',
      flank: '#faeacc',
      mark: '#e2783e',
      edge: '#dd8a58',
      inner: '#ee9a62',
      head: '#f1c088',
    }),
    eyes: 'red',
  },
  axanthic: {
    outright: true,
    palette: inks({
      base: '#b5b1aa',
      flank: '#d6d2ca',
      mark: '#4c4844',
      edge: '#2a2826',
      inner: '#6b6661',
      head: '#a8a49d',
    }),
  },
  anaconda: { pattern: 'few-blotches' },
  lavender: {
    outright: true,
    palette: inks({
      base: '#d9c2b8',
      flank: '#eee0d6',
      mark: '#9a7c88',
      edge: '#8a6c7a',
      inner: '#b594a0',
      head: '#cfb4b0',
    }),
  },
};

const beardedDragon: Readonly<Record<string, GeneRecipe>> = {
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

/** Genes whose look is known more exactly than the catalogue's words say it, by species and gene. */
export const RECIPES: Readonly<Record<string, Readonly<Record<string, GeneRecipe>>>> = {
  'python-regius': ballPython,
  'pantherophis-guttatus': cornSnake,
  'eublepharis-macularius': leopardGecko,
  'correlophus-ciliatus': crestedGecko,
  'heterodon-nasicus': hognose,
  'pogona-vitticeps': beardedDragon,
};
