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
