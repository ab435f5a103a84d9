import { readFileSync } from 'node:fs';
import { i18n } from '@lingui/core';
import { problemStatus } from '@vivarium/contracts/problem.ts';
import { afterEach, describe, expect, it, test } from 'vitest';
import { errorOf } from './api-error.ts';
import { refusalWords } from './refusal-words.ts';

const refusal = (code: string, message: string) =>
  Response.json({ error: { code, message, details: [], requestId: 'r' } }, { status: 409 });
const german = new Map(
  [
    ...readFileSync(new URL('../languages/de.po', import.meta.url), 'utf8').matchAll(
      /^msgid "(.+)"\nmsgstr "(.+)"$/gm,
    ),
  ].map(([, english = '', said = '']) => [english, said]),
);

afterEach(() => i18n.activate('en'));

describe('what the server refuses', () => {
  it('is said as the server says it where English is spoken', async () => {
    const { message } = await errorOf(refusal('offer_open', 'You have an offer for “Pied” already.'));
    expect(message).toBe('You have an offer for “Pied” already.');
  });

  it('is said by its code elsewhere, and as the server says it where that is of another day', async () => {
    i18n.load('de', {});
    i18n.activate('de');
    const { message } = await errorOf(refusal('offer_open', 'You have an offer for “Pied” already.'));
    expect(message).toBe(refusalWords('offer_open'));
    expect((await errorOf(refusal('of_tomorrow', 'It rains.'))).message).toBe('It rains.');
  });

  test.each(Object.keys(problemStatus))('has German words for %s', (code) => {
    expect(german.get(refusalWords(code) ?? '')).toBeTruthy();
  });
});
