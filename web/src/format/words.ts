import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import { entryOf } from '@vivarium/contracts/shared/entry-of.ts';
import { animalValueLabel } from './animal-words.ts';

const zygosities: Readonly<Record<string, MessageDescriptor>> = {
  visual: msg`Visual`,
  het: msg`Het`,
  possible_het: msg`Possible het`,
  super: msg`Super`,
};

/** @returns the word for a value of a closed set (sex, life stage, origin, zygosity). */
export function wordFor(value: string): string {
  const zygosity = entryOf(zygosities, value);
  if (zygosity !== undefined) return i18n._(zygosity);
  const choices = ['sex', 'lifeStage', 'origin'].map((key) => animalValueLabel(key, value));
  return choices.find((word) => word !== undefined) ?? fromSlug(value);
}

/** @returns `Tremper albino` for `tremper-albino`: what stands until the catalogue has arrived. */
export function fromSlug(slug: string): string {
  const text = slug.replaceAll(/[-_]/g, ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** @returns `1 listing`, `1,204 listings`. */
export function countedListings(count: number): string {
  return plural(count, { one: '# listing', other: '# listings' });
}
