import { aTitle } from '@vivarium/contracts/shared/fixtures/titles.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import { plainText } from '@vivarium/contracts/shared/plain-text.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aListing } from '../fixtures/a-listing.ts';
import { openSandbox, type Sandbox } from '../fixtures/sandbox.ts';
import { nearWords, possibleWords } from './near-words.ts';
import { textsOf } from './needed-words.ts';
import { fuzzyText, searchWords } from './text-query.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(() => sandbox?.remove());

const LISTINGS = 1500;
const GUESSES = 600;

/** A word with letters gone, put in, replaced or swapped. */
const misspelt = (word: string) =>
  fc
    .array(
      fc.tuple(fc.constantFrom('gone', 'more', 'other', 'swap'), fc.nat(), fc.constantFrom(...'aeiorst')),
      {
        minLength: 1,
        maxLength: 2,
      },
    )
    .map((mistakes) =>
      mistakes.reduce((letters, [what, somewhere, letter]) => {
        const at = 1 + (somewhere % Math.max(1, letters.length - 1));
        const [before, here, after] = [
          letters.slice(0, at),
          letters.slice(at, at + 1),
          letters.slice(at + 1),
        ];
        if (what === 'gone') return before + after;
        if (what === 'more') return before + letter + here + after;
        if (what === 'other') return before + letter + after;
        return before + after.slice(0, 1) + here + after.slice(1);
      }, word),
    );

test('whatever Elasticsearch takes for a word that is guessed at is among the near ones, in every alphabet', async () => {
  const seed = 20261130;
  const titles = fc.sample(aTitle, { numRuns: LISTINGS, seed });
  const listings = titles.map((title) => aListing({ title: plainText(title) }));
  for (let at = 0; at < listings.length; at += 500) {
    await sandbox.put('listings', listings.slice(at, at + 500));
  }
  const possible = new Map(listings.map((one) => [encodeId(one.id), possibleWords(textsOf(one))]));
  const inUse = [...new Set(titles.flatMap(searchWords))].filter((word) => /^[a-z]{3,}$/.test(word));
  // Two of them are one where a low line joins them.
  const one = fc.constantFrom(...inUse);
  const meant = fc.oneof(
    one,
    fc.tuple(one, one).map((both) => both.join('')),
  );
  const guesses = fc.sample(meant.chain(misspelt), { numRuns: GUESSES, seed });
  const index = sandbox.alias('listings');
  let [met, foundByMistake, said] = [0, 0, 0];
  for (let at = 0; at < guesses.length; at += 100) {
    const some = guesses.slice(at, at + 100);
    const { responses } = await sandbox.elasticsearch.msearch({
      searches: some.flatMap((word) => [
        { index },
        { size: LISTINGS, _source: ['id'], query: fuzzyText([word]) },
      ]),
    });
    for (const [i, word] of some.entries()) {
      const answer = responses[i];
      if (answer === undefined || !('hits' in answer)) throw new Error(JSON.stringify(answer));
      const found = new Set(answer.hits.hits.map(({ _source }) => encodeId((_source as { id: string }).id)));
      for (const [id, words] of possible) {
        const near = nearWords(word, words, true);
        if (found.has(id)) expect(near, `${word} in ${id}`).not.toEqual([]);
        if (near?.length !== 0) said += 1;
        if (found.has(id)) met += 1;
        if (found.has(id) && !near?.includes(word)) foundByMistake += 1;
      }
    }
  }
  expect(foundByMistake).toBeGreaterThan(GUESSES / 4);
  // Never “no” where it is, and seldom “yes” where it is not.
  expect(met / said).toBeGreaterThan(0.5);
});
