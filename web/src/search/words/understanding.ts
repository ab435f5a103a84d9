import { t } from '@lingui/core/macro';
import { MOST_IDS, type SearchRoute, type WordChoices } from '../../addresses/search-route.ts';
import type { Chip as SetChip } from '../state/chips.ts';
import { chipLabel } from './chip-label.ts';
import { quoted } from './quoted.ts';
import type { Understanding } from './understanding-in.ts';

/**
 * @returns the understanding in a sentence, empty where there is none; and whether everybody should read it, or only
 *   those who do not see the chips
 */
export function saidOf(understanding: Understanding | undefined): { text: string; isForAll: boolean } {
  if (understanding === undefined) return { text: '', isForAll: false };
  const { chips, rest, restLeftOut, restInPart, applied, isElsewhere } = understanding;
  if (chips.length === 0 && !restLeftOut) return { text: '', isForAll: false };
  const labelsOf = (some: typeof chips) => some.map((chip) => chipLabel(chip));
  const meanings = labelsOf(chips).join(', ');
  if (!applied) {
    const text = isElsewhere
      ? t`Nothing else is listed that fits ${meanings}. Your words are searched as text instead.`
      : t`Nothing is listed that fits ${meanings}. Your words are searched as text instead.`;
    return { text, isForAll: true };
  }
  const wider = labelsOf(chips.filter((chip) => chip.widened)).join(', ');
  if (wider !== '')
    return { text: t`Nothing is listed as near as that. Shown instead: ${wider}.`, isForAll: true };
  const without = labelsOf(chips.filter((chip) => chip.leftOut));
  const words = quoted(rest);
  const ofRest = restInPart ? t`some of ${words}` : words;
  const leftOut = [...without, ...(restLeftOut ? [ofRest] : [])].join(', ');
  if (leftOut !== '') {
    const text = isElsewhere
      ? t`Nothing else is listed that fits all of this. Left out: ${leftOut}.`
      : t`Nothing is listed that fits all of this. Left out: ${leftOut}.`;
    return { text, isForAll: true };
  }
  return { text: t`Understood from your words: ${meanings}.`, isForAll: false };
}

/** @returns the route in which a meaning is none: its words are searched as text. */
export function asText(route: SearchRoute, id: string, { offers }: Understanding): SearchRoute {
  const { without = [], also = [] } = route.words ?? {};
  if (also.includes(id)) return withChoices(route, { without, also: also.filter((one) => one !== id) });
  const kept = without.filter((one) => offers.some((offer) => offer.id === one));
  return withChoices(route, { without: [...kept, id], also });
}

/** @returns the route in which an offer, or what was taken back, is meant. */
export function asMeant(route: SearchRoute, id: string, { chips }: Understanding): SearchRoute {
  const { without = [], also = [] } = route.words ?? {};
  if (without.includes(id)) return withChoices(route, { also, without: without.filter((one) => one !== id) });
  const kept = also.filter((one) => chips.some((chip) => chip.id === one));
  return withChoices(route, { without, also: [...kept, id] });
}

/** @returns the route whose words are searched exactly as typed, or are understood again. */
export function asTyped(route: SearchRoute, exact: boolean): SearchRoute {
  return withChoices(route, exact ? { exact: true } : {});
}

/** @returns the meanings of the words and the rest of them, and what remains without the words of each. */
export function chipsOfWords(route: SearchRoute, understanding: Understanding): SetChip[] {
  const { query, chips, rest } = understanding;
  const ofWords = chips.map((chip) => ({
    key: chip.id,
    label: chipLabel(chip),
    without: withText(route, `${query.slice(0, chip.start)} ${query.slice(chip.end)}`),
  }));
  const ofRest = { key: 'rest', label: quoted(rest), without: withoutRest(route, understanding) };
  return rest === '' ? ofWords : [...ofWords, ofRest];
}

/** @returns what else the words may mean, and the search in which they do. */
export function waysOfMeaning(route: SearchRoute, understanding: Understanding): SetChip[] {
  return understanding.offers.map((offer) => ({
    key: `meant/${offer.id}`,
    label: chipLabel(offer),
    words: offer.text,
    without: asMeant(route, offer.id, understanding),
  }));
}

/** @returns the route with the words of the meanings only; without any where they are searched as text too. */
export function withoutRest(route: SearchRoute, { chips, rest }: Understanding): SearchRoute {
  const isShared = chips.some(({ text }) => rest.includes(text));
  const left = chips.map(({ text }) => text).join(' ');
  // Words of another language for goods are searched in English, so none of them are in the rest.
  return withText(route, isShared || left === route.q ? '' : left);
}

function withText(route: SearchRoute, text: string): SearchRoute {
  const { q: _, page: __, words, ...rest } = route;
  const q = text.replace(/\s+/g, ' ').trim();
  return q === '' ? rest : { ...rest, q, ...(words && { words }) };
}

function withChoices(route: SearchRoute, { exact, without = [], also = [] }: WordChoices): SearchRoute {
  const { words: _, page: __, ...rest } = route;
  const words = {
    ...(exact && { exact }),
    ...(without.length > 0 && { without: without.slice(-MOST_IDS) }),
    ...(also.length > 0 && { also: also.slice(-MOST_IDS) }),
  };
  return Object.keys(words).length === 0 ? rest : { ...rest, words };
}
