import type { Profile } from '../geometry/ribbon.ts';
import type { Foot } from './limb.ts';

/** Ornament that belongs to the body and not to its pattern. */
export type Ornament =
  | 'crests'
  | 'spikes'
  | 'gills'
  | 'fin'
  | 'tail-spines'
  | 'crest-line'
  | 'horns'
  | 'gape';

/** A four-legged body seen from above; lengths in plate units, `s` as shares of the length from the snout. */
export interface LizardBuild {
  readonly length: number;
  readonly profile: Profile;
  /** Where the eyes are and how large; `top` puts them on the head rather than at its edge. */
  readonly eye: {
    readonly s: number;
    readonly t: number;
    readonly r: number;
    readonly slit: boolean;
    readonly lid?: boolean;
  };
  readonly fore: {
    readonly s: number;
    readonly lengths: readonly [number, number];
    readonly widths: readonly [number, number, number];
  };
  readonly hind: {
    readonly s: number;
    readonly lengths: readonly [number, number];
    readonly widths: readonly [number, number, number];
  };
  readonly toes: { readonly length: number; readonly count: number; readonly foot: Foot };
  /** Where the tail starts. */
  readonly tail: number;
  /** How far the spine may bend. */
  readonly bend: number;
  /** Hind legs folded as a sitting frog folds them. */
  readonly folded?: boolean;
  readonly ornaments: readonly Ornament[];
  /** Skin: granules, beads, smooth gloss, or keeled rows. */
  readonly skin: 'beads' | 'grain' | 'gloss' | 'keels';
  readonly twig?: boolean;
}

const gecko: LizardBuild = {
  length: 385,
  profile: [
    [0, 6],
    [0.025, 14],
    [0.08, 25],
    [0.115, 27],
    [0.165, 18],
    [0.2, 19],
    [0.32, 29],
    [0.42, 28],
    [0.5, 17],
    [0.535, 10],
    [0.6, 18],
    [0.68, 22],
    [0.78, 18],
    [0.9, 8],
    [1, 0.8],
  ],
  eye: { s: 0.072, t: 0.88, r: 5.6, slit: true, lid: true },
  fore: { s: 0.215, lengths: [26, 24], widths: [9, 6.5, 5] },
  hind: { s: 0.475, lengths: [28, 25], widths: [11, 8, 5.5] },
  toes: { length: 13, count: 5, foot: 'claws' },
  tail: 0.53,
  bend: 1.3,
  ornaments: [],
  skin: 'beads',
};

/** The bodies of four-legged, long-tailed animals. */
export const BUILDS = {
  'fat-tailed-gecko': gecko,
  'crested-gecko': {
    ...gecko,
    length: 380,
    profile: [
      [0, 7],
      [0.02, 12],
      [0.08, 24],
      [0.13, 30],
      [0.165, 25],
      [0.2, 18],
      [0.34, 26],
      [0.46, 21],
      [0.52, 11],
      [0.56, 8],
      [0.75, 6],
      [0.95, 4.5],
      [0.985, 5],
      [1, 1],
    ],
    eye: { s: 0.075, t: 0.9, r: 7.6, slit: true },
    fore: { s: 0.225, lengths: [26, 26], widths: [8, 6, 4.5] },
    hind: { s: 0.47, lengths: [28, 27], widths: [10, 7.5, 5] },
    toes: { length: 15, count: 5, foot: 'pads' },
    ornaments: ['crests'],
    skin: 'grain',
    twig: true,
  },
  'pad-gecko': {
    ...gecko,
    length: 395,
    profile: [
      [0, 5],
      [0.02, 11],
      [0.07, 19],
      [0.11, 20],
      [0.15, 15],
      [0.2, 16],
      [0.32, 22],
      [0.43, 19],
      [0.49, 11],
      [0.53, 9],
      [0.7, 7.5],
      [0.9, 4],
      [1, 0.6],
    ],
    eye: { s: 0.068, t: 0.84, r: 4.8, slit: true },
    fore: { s: 0.2, lengths: [25, 25], widths: [7, 5, 4] },
    hind: { s: 0.455, lengths: [27, 26], widths: [8.5, 6, 4.5] },
    toes: { length: 14, count: 5, foot: 'pads' },
    skin: 'grain',
    twig: true,
  },
  dragon: {
    ...gecko,
    length: 405,
    profile: [
      [0, 5],
      [0.02, 11],
      [0.075, 25],
      [0.11, 32],
      [0.145, 24],
      [0.18, 22],
      [0.27, 38],
      [0.38, 36],
      [0.47, 20],
      [0.5, 14],
      [0.6, 10],
      [0.8, 5.5],
      [1, 0.7],
    ],
    eye: { s: 0.066, t: 0.83, r: 4.2, slit: false, lid: true },
    fore: { s: 0.2, lengths: [28, 26], widths: [9, 7, 5.5] },
    hind: { s: 0.455, lengths: [33, 28], widths: [12, 8.5, 5.5] },
    toes: { length: 16, count: 5, foot: 'claws' },
    tail: 0.49,
    bend: 1.15,
    ornaments: ['spikes'],
    skin: 'keels',
  },
  'spiny-tail': {
    ...gecko,
    length: 360,
    profile: [
      [0, 7],
      [0.03, 15],
      [0.08, 22],
      [0.13, 21],
      [0.17, 20],
      [0.28, 36],
      [0.42, 36],
      [0.52, 21],
      [0.57, 17],
      [0.75, 15],
      [0.93, 9],
      [1, 2],
    ],
    eye: { s: 0.07, t: 0.82, r: 3.8, slit: false },
    fore: { s: 0.215, lengths: [26, 24], widths: [9, 7, 5.5] },
    hind: { s: 0.5, lengths: [29, 26], widths: [12, 8.5, 6] },
    tail: 0.56,
    bend: 0.7,
    ornaments: ['tail-spines'],
    skin: 'grain',
  },
  'water-dragon': {
    ...gecko,
    length: 460,
    profile: [
      [0, 5],
      [0.02, 11],
      [0.06, 20],
      [0.09, 22],
      [0.12, 17],
      [0.16, 17],
      [0.24, 24],
      [0.34, 22],
      [0.41, 13],
      [0.46, 10],
      [0.7, 6],
      [1, 0.6],
    ],
    eye: { s: 0.054, t: 0.84, r: 4.2, slit: false, lid: true },
    fore: { s: 0.17, lengths: [28, 27], widths: [8, 6, 4.6] },
    hind: { s: 0.39, lengths: [35, 31], widths: [11, 7.5, 5] },
    toes: { length: 18, count: 5, foot: 'claws' },
    tail: 0.42,
    bend: 1.6,
    ornaments: ['crest-line'],
    skin: 'keels',
  },
  skink: {
    ...gecko,
    length: 385,
    profile: [
      [0, 7],
      [0.03, 15],
      [0.09, 25],
      [0.14, 26],
      [0.18, 24],
      [0.3, 31],
      [0.48, 31],
      [0.6, 22],
      [0.68, 17],
      [0.85, 11],
      [1, 0.8],
    ],
    eye: { s: 0.08, t: 0.82, r: 3.6, slit: false },
    fore: { s: 0.22, lengths: [17, 16], widths: [8, 6, 5] },
    hind: { s: 0.57, lengths: [17, 16], widths: [8, 6.5, 5] },
    toes: { length: 9, count: 5, foot: 'claws' },
    tail: 0.62,
    bend: 1.1,
    ornaments: [],
    skin: 'gloss',
  },
  monitor: {
    ...gecko,
    length: 480,
    profile: [
      [0, 5],
      [0.015, 9],
      [0.06, 15.5],
      [0.09, 16],
      [0.12, 13],
      [0.17, 16],
      [0.26, 26],
      [0.37, 25],
      [0.44, 16],
      [0.48, 13],
      [0.7, 8],
      [1, 0.6],
    ],
    eye: { s: 0.055, t: 0.84, r: 3.4, slit: false },
    fore: { s: 0.185, lengths: [25, 24], widths: [9, 6.5, 5] },
    hind: { s: 0.425, lengths: [28, 26], widths: [11, 8, 5.5] },
    toes: { length: 15, count: 5, foot: 'claws' },
    tail: 0.45,
    bend: 1.7,
    ornaments: [],
    skin: 'beads',
  },
  salamander: {
    ...gecko,
    length: 370,
    profile: [
      [0, 8],
      [0.03, 17],
      [0.08, 23],
      [0.12, 22],
      [0.16, 17],
      [0.26, 22],
      [0.42, 22],
      [0.5, 17],
      [0.58, 14],
      [0.8, 9],
      [1, 1],
    ],
    eye: { s: 0.07, t: 0.78, r: 4.4, slit: false },
    fore: { s: 0.2, lengths: [20, 19], widths: [7, 5.5, 4.5] },
    hind: { s: 0.48, lengths: [21, 19], widths: [8, 6, 4.5] },
    toes: { length: 11, count: 4, foot: 'blunt' },
    tail: 0.52,
    bend: 1.5,
    ornaments: [],
    skin: 'gloss',
  },
  axolotl: {
    ...gecko,
    length: 360,
    profile: [
      [0, 14],
      [0.03, 25],
      [0.09, 33],
      [0.14, 30],
      [0.19, 21],
      [0.3, 25],
      [0.44, 24],
      [0.52, 17],
      [0.6, 13],
      [0.8, 8],
      [1, 1.5],
    ],
    eye: { s: 0.075, t: 0.8, r: 3, slit: false },
    fore: { s: 0.23, lengths: [18, 19], widths: [6.5, 5, 4] },
    hind: { s: 0.5, lengths: [19, 19], widths: [7.5, 5.5, 4] },
    toes: { length: 11, count: 4, foot: 'blunt' },
    tail: 0.52,
    bend: 0.85,
    ornaments: ['gills', 'fin'],
    skin: 'gloss',
  },
  'tree-frog': {
    ...gecko,
    length: 190,
    profile: [
      [0, 13],
      [0.06, 27],
      [0.16, 40],
      [0.26, 44],
      [0.36, 41],
      [0.55, 43],
      [0.75, 35],
      [0.92, 22],
      [1, 10],
    ],
    eye: { s: 0.15, t: 0.92, r: 9, slit: true, lid: true },
    fore: { s: 0.36, lengths: [32, 30], widths: [10, 8, 6.5] },
    hind: { s: 0.9, lengths: [62, 58], widths: [17, 13, 7] },
    folded: true,
    toes: { length: 22, count: 4, foot: 'pads' },
    tail: 1,
    bend: 0.2,
    skin: 'gloss',
  },
  'dart-frog': {
    ...gecko,
    length: 180,
    profile: [
      [0, 11],
      [0.06, 22],
      [0.16, 32],
      [0.27, 34],
      [0.36, 32],
      [0.55, 38],
      [0.75, 33],
      [0.92, 20],
      [1, 9],
    ],
    eye: { s: 0.17, t: 0.88, r: 6, slit: false },
    fore: { s: 0.36, lengths: [34, 30], widths: [8, 6.5, 5.5] },
    hind: { s: 0.9, lengths: [54, 50], widths: [14, 10, 6] },
    folded: true,
    toes: { length: 20, count: 4, foot: 'pads' },
    tail: 1,
    bend: 0.2,
    skin: 'gloss',
  },
  'horned-frog': {
    ...gecko,
    length: 190,
    profile: [
      [0, 30],
      [0.05, 50],
      [0.16, 66],
      [0.3, 68],
      [0.42, 66],
      [0.6, 70],
      [0.78, 62],
      [0.93, 42],
      [1, 20],
    ],
    eye: { s: 0.2, t: 0.5, r: 8.5, slit: false, lid: true },
    fore: { s: 0.34, lengths: [30, 26], widths: [15, 12, 9] },
    hind: { s: 0.88, lengths: [48, 42], widths: [22, 17, 10] },
    folded: true,
    toes: { length: 19, count: 4, foot: 'blunt' },
    tail: 1,
    bend: 0.12,
    ornaments: ['horns', 'gape'],
    skin: 'grain',
  },
  'round-frog': {
    ...gecko,
    length: 190,
    profile: [
      [0, 18],
      [0.05, 33],
      [0.16, 48],
      [0.28, 53],
      [0.4, 54],
      [0.6, 61],
      [0.78, 55],
      [0.93, 36],
      [1, 18],
    ],
    eye: { s: 0.17, t: 0.72, r: 7.5, slit: false, lid: true },
    fore: { s: 0.34, lengths: [30, 26], widths: [15, 12, 9] },
    hind: { s: 0.88, lengths: [48, 42], widths: [22, 17, 10] },
    folded: true,
    toes: { length: 19, count: 4, foot: 'blunt' },
    tail: 1,
    bend: 0.12,
    ornaments: [],
    skin: 'grain',
  },
} as const satisfies Record<string, LizardBuild>;

export type LizardName = keyof typeof BUILDS;
