import type { Zygosity } from '@vivarium/catalogue/zygosity.ts';

/** What stands before the name of a gene, by its words. `many` also goes for so many names that follow. */
export interface Marker {
  zygosity: Zygosity;
  many: number;
}

const het = (many = 1): Marker => ({ zygosity: 'het', many });
const possible = (many = 1): Marker => ({ zygosity: 'possible_het', many });
/** As long as the list is. */
const ALL = Number.POSITIVE_INFINITY;

/** The longer ones first, as `double het` begins with what `double` alone would not mean. */
export const markers: readonly (readonly [words: readonly string[], marker: Marker])[] = [
  [['double', 'het'], het(2)],
  [['dbl', 'het'], het(2)],
  [['triple', 'het'], het(3)],
  [['trip', 'het'], het(3)],
  [['quad', 'het'], het(4)],
  [['poss', 'het'], possible()],
  [['pos', 'het'], possible()],
  [['possible', 'het'], possible()],
  [['possibly', 'het'], possible()],
  [['poss', 'hets'], possible(ALL)],
  [['possible', 'hets'], possible(ALL)],
  [['double', 'hets'], het(2)],
  [['dh'], het(2)],
  [['th'], het(3)],
  [['qh'], het(4)],
  [['ph'], possible()],
  [['phet'], possible()],
  [['hets'], het(ALL)],
  [['het'], het()],
  [['heterozygous'], het()],
  [['super'], { zygosity: 'super', many: 1 }],
  [['homozygous'], { zygosity: 'super', many: 1 }],
  [['visual'], { zygosity: 'visual', many: 1 }],
  [['vis'], { zygosity: 'visual', many: 1 }],
];
