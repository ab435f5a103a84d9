import { chipIdSchema } from '@vivarium/contracts/listings/http/understanding.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { context } from '../fixtures.ts';
import type { Choices } from '../meaning/meaning.ts';
import { understand } from './understand.ts';

const ids = (query: string, choices?: Choices) => {
  const { chips, offers, rest } = understand(query, context, choices);
  return { chips: chips.map(({ id }) => id), offers: offers.map(({ id }) => id), rest };
};

describe('a meaning that is taken back', () => {
  test('is text again, and offered', () => {
    expect(ids('pied bp female', { without: ['sex:female'] })).toEqual({
      chips: ['trait:pied:visual', 'species:python-regius'],
      offers: ['sex:female'],
      rest: 'female',
    });
  });

  test('stays so wherever its words stand and whatever else is typed', () => {
    expect(ids('adult female royal python near Leeds', { without: ['sex:female'] })).toMatchObject({
      offers: ['sex:female'],
      rest: 'female',
    });
  });

  test('gives back all its words, those that only repeated it too', () => {
    expect(ids('leo albino tremper', { without: ['trait:tremper-albino:visual'] }).rest).toBe(
      'albino tremper',
    );
  });

  test('leaves the query as it was typed when nothing else was understood', () => {
    expect(ids('near  Austin', { without: ['place:30.267:-97.743'] })).toEqual({
      chips: [],
      offers: ['place:30.267:-97.743'],
      rest: 'near  Austin',
    });
  });
});

test('whatever is taken back, of however many meanings, is among the offers and none of the chips', () => {
  const words =
    'albino het pied ghost amber aurora leeds portland orange reading male adult female rack clown snow in near bp'.split(
      ' ',
    );
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 20 }),
      fc.array(fc.nat(), { maxLength: 8 }),
      (typed, picks) => {
        const query = typed.join(' ');
        const { chips, offers } = ids(query);
        const also = offers.filter((_id, i) => i % 2 === 0);
        const meanings = [...chips, ...ids(query, { also }).chips, ...offers];
        const without = [...new Set(picks.flatMap((pick) => meanings[pick % meanings.length] ?? []))];
        const after = ids(query, { also, without });
        for (const id of without) {
          expect(after.offers).toContain(id);
          expect(after.chips).not.toContain(id);
        }
      },
    ),
  );
});

describe('an offer that is taken up', () => {
  test('is a chip, and its words are no text', () => {
    expect(ids('bp Leeds', { also: ['place:53.796:-1.548'] })).toEqual({
      chips: ['species:python-regius', 'place:53.796:-1.548'],
      offers: [],
      rest: '',
    });
  });

  test('puts an end to what else its words may have meant', () => {
    const { offers } = ids('albino');
    expect(offers.length).toBeGreaterThan(2);
    expect(ids('albino', { also: ['trait:tremper-albino:visual'] })).toEqual({
      chips: ['trait:tremper-albino:visual'],
      offers: [],
      rest: '',
    });
  });
});

test('ids that no meaning has say nothing', () => {
  const choices = { without: ['sex:male', 'nonsense'], also: ['species:no-such'] };
  expect(ids('pied bp', choices)).toEqual(ids('pied bp'));
});

test('every id can be sent back', () => {
  const words =
    'het 66% poss pied clown bp leo near in austin leeds under $ 300 € 200-400 female proven cb rack snow corn amber'.split(
      ' ',
    );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (typed) => {
      const { chips, offers } = ids(typed.join(' '));
      for (const id of [...chips, ...offers]) expect(chipIdSchema.safeParse(id).success).toBe(true);
    }),
  );
});
