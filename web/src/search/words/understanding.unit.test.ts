import type { Chip } from '@vivarium/contracts/listings/http/understanding.ts';
import { describe, expect, it } from 'vitest';
import type { SearchRoute } from '../../addresses/search-route.ts';
import {
  asMeant,
  asText,
  asTyped,
  chipsOfWords,
  saidOf,
  waysOfMeaning,
  withoutRest,
} from './understanding.ts';
import { type Understanding, understandingIn } from './understanding-in.ts';

const query = 'large pied bp Leeds';
const chip = (id: string, label: string, text: string): Chip => {
  const start = query.indexOf(text);
  return { kind: 'species', value: id, id, label, text, start, end: start + text.length };
};
const pied = chip('trait:pied:visual', 'Pied', 'pied');
const bp = chip('species:python-regius', 'Ball python', 'bp');
const leeds = chip('place:53.796:-1.548', 'within 60 mi of Leeds', 'Leeds');
const understanding: Understanding = {
  query,
  chips: [pied, bp],
  offers: [leeds],
  rest: 'large Leeds',
  applied: true,
};
const route: SearchRoute = { q: query, facets: { sex: ['female'] }, page: 3 };

describe('what the words were taken for', () => {
  it('leaves out what a refinement overrules, which has a chip of its own', () => {
    const chips = [pied, { ...bp, overruled: true as const }];
    expect(understandingIn({ query, understanding: { ...understanding, chips } })?.chips).toEqual([pied]);
    expect(understandingIn({ query })).toBeUndefined();
  });

  it('is said in a sentence, and so is that it did not help', () => {
    expect(saidOf(understanding)).toEqual({
      text: 'Understood from your words: Pied, Ball python.',
      isForAll: false,
    });
    const asText = saidOf({ ...understanding, applied: false });
    expect(asText.text).toMatch(/^Nothing is listed that fits Pied, Ball python/);
    expect(saidOf({ ...understanding, chips: [] }).text).toBe('');
  });

  it('is said to everybody where a circle was made wider', () => {
    const near = { ...leeds, label: 'within 250 mi of Leeds', widened: true as const };
    expect(saidOf({ ...understanding, chips: [pied, near] })).toEqual({
      text: 'Nothing is listed as near as that. Shown instead: within 250 mi of Leeds.',
      isForAll: true,
    });
  });

  it('does not say that nothing is listed where it only may not be kept', () => {
    const asText = saidOf({ ...understanding, applied: false, isElsewhere: true });
    expect(asText.text).toMatch(/^Nothing else is listed that fits/);
    const leftOut = { region: 'US-HI', rules: [] };
    expect(understandingIn({ understanding, leftOut })?.isElsewhere).toBe(true);
    expect(understandingIn({ understanding })).not.toHaveProperty('isElsewhere');
  });

  it('is said to everybody where something was left out', () => {
    const chips = [pied, { ...bp, leftOut: true as const }];
    expect(saidOf({ ...understanding, chips, restLeftOut: true })).toEqual({
      text: 'Nothing is listed that fits all of this. Left out: Ball python, “large Leeds”.',
      isForAll: true,
    });
  });

  it('is said to everybody where some of the words were enough, of goods and of what has no meaning too', () => {
    const inPart = { restLeftOut: true, restInPart: true } as const;
    expect(saidOf({ ...understanding, chips: [], ...inPart })).toEqual({
      text: 'Nothing is listed that fits all of this. Left out: some of “large Leeds”.',
      isForAll: true,
    });
  });
});

describe('deciding about a meaning', () => {
  const { page: _, ...onFirstPage } = route;

  it('takes it back, and up again', () => {
    const taken = asText(route, pied.id, understanding);
    expect(taken).toEqual({ ...onFirstPage, words: { without: [pied.id] } });
    const after = { ...understanding, chips: [bp], offers: [pied, leeds] };
    expect(asMeant(taken, pied.id, after)).toEqual(onFirstPage);
  });

  it('takes an offer up, and back again', () => {
    const taken = asMeant(route, leeds.id, understanding);
    expect(taken).toEqual({ ...onFirstPage, words: { also: [leeds.id] } });
    const after = { ...understanding, chips: [pied, bp, leeds], offers: [] };
    expect(asText(taken, leeds.id, after)).toEqual(onFirstPage);
  });

  it('forgets what was decided about words that are no longer there', () => {
    const before = { ...route, words: { without: ['sex:male'], also: ['species:boa-imperator'] } };
    expect(asText(before, bp.id, understanding).words?.without).toEqual([bp.id]);
    expect(asMeant(before, leeds.id, understanding).words?.also).toEqual([leeds.id]);
  });

  it('gives up all decisions when the words are to be searched as typed', () => {
    expect(asTyped({ ...route, words: { without: [bp.id] } }, true).words).toEqual({ exact: true });
    expect(asTyped({ ...route, words: { exact: true } }, false)).toEqual(onFirstPage);
  });
});

describe('leaving words out', () => {
  it('keeps everything but the words of one meaning', () => {
    const ways = chipsOfWords(route, understanding).map(({ label, without: { q } }) => [label, q]);
    expect(ways).toEqual([
      ['Pied', 'large bp Leeds'],
      ['Ball python', 'large pied Leeds'],
      ['“large Leeds”', 'pied bp'],
    ]);
  });

  it('or takes them for what else they may mean', () => {
    expect(waysOfMeaning(route, understanding)).toMatchObject([
      { label: 'within 60 mi of Leeds', words: 'Leeds', without: { q: query, words: { also: [leeds.id] } } },
    ]);
  });

  it('leaves out all of them where those of a meaning are searched as text too', () => {
    const uvb = {
      ...understanding,
      query: 'uvb tube',
      rest: 'uvb tube',
      chips: [chip('c', 'Lighting', 'bp')],
    };
    const shared = { ...uvb, chips: [{ ...bp, text: 'uvb tube', start: 0, end: 8 }] };
    expect(chipsOfWords(route, shared).map(({ without }) => without.q)).toEqual([undefined, undefined]);
  });
});

describe('the words that remain', () => {
  it('can be taken away', () => {
    expect(withoutRest(route, understanding)).toMatchObject({ q: 'pied bp' });
  });

  it('can be taken away with their meaning, where it is searched in English', () => {
    const mat = { ...chip('category:heating-lighting', 'Heating & lighting', 'Heizmatte') };
    const inGerman = { ...understanding, query: 'Heizmatte', chips: [mat], rest: 'heat mat' };
    expect(withoutRest({ q: 'Heizmatte', facets: {} }, inGerman)).not.toHaveProperty('q');
  });
});
