import { mix, saturate } from '../colour/oklab.ts';
import { inks, onSkin } from '../colour/palette.ts';
import type { GeneRecipe } from './gene-recipe.ts';

/** Brightened yellows, dark faded a little: the pastel of ball pythons. */
const pastel = onSkin((c, role) =>
  role === 'base' || role === 'inner' ? mix(c, '#7a5a34', 0.28) : mix(c, '#ecc648', 0.5),
);
const rich = onSkin((c, role) => (role === 'base' ? mix(c, '#5c3016', 0.4) : mix(c, '#a8662e', 0.4)));

/** Genes of one species, by slug. */
export const ballPython: Readonly<Record<string, GeneRecipe>> = {
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
  // White and yellow climb from the belly up the flanks, under the pattern.
  calico: {
    palette: onSkin((c, role) =>
      role === 'flank' ? '#f2e6c4' : role === 'mark' ? mix(c, '#e6c35c', 0.45) : c,
    ),
  },
  monsoon: { pattern: 'speckled' },
  pied: { pied: true },
};

/** Genes of one species, by slug. */
export const cornSnake: Readonly<Record<string, GeneRecipe>> = {
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

/** Genes of one species, by slug. */
export const hognose: Readonly<Record<string, GeneRecipe>> = {
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
