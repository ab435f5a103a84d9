import { languageSchema } from '@vivarium/contracts/shared/language.ts';
import { rateOf } from '@vivarium/platform/limits/limit-definition.ts';
import { describe, expect, it } from 'vitest';
import { commandLimits } from '../../limits.ts';
import { type Letter, letterOf } from './letter-kind.ts';
import { letterKinds } from './letter-kinds.ts';

const origin = 'https://vivarium.example';
const letter: Letter = {
  ...{ displayName: 'Anna & <b>Co</b>', language: 'en', origin, token: 'a-word' },
  details: {
    to: 'b…@example.org',
    from: 'c…@example.org',
    provider: 'Example',
    what: 'on',
    count: '10',
    elsewhere: 'Example',
  },
};

describe.each(Object.entries(letterKinds))('a letter of the kind %s', (_kind, kind) => {
  it.each(languageSchema.options)(
    'says the same as text and as HTML, and whom it is for (%s)',
    (language) => {
      const { subject, text, html } = letterOf(kind, { ...letter, language });
      const hello = { en: 'Hello', de: 'Guten Tag' }[language];
      expect(text).toContain(`${hello} Anna & <b>Co</b>,`);
      expect(html).toContain(`${hello} Anna &amp; &lt;b&gt;Co&lt;/b&gt;,`);
      expect(subject).not.toMatch(/undefined|\n/);
      expect(text + html).not.toContain('undefined');
      expect(html).not.toContain('<b>');
    },
  );

  it('leads to the one thing to do, with its word where it has one, in every language', () => {
    const links = languageSchema.options.map((language) => {
      const { text, html } = letterOf(kind, { ...letter, language });
      const [link] = text.match(/https:\S+/) ?? [];
      expect(html).toContain(`href="${link}"`);
      return link;
    });
    expect(new Set(links).size).toBe(1);
    expect(links[0]?.includes('?token=a-word')).toBe(kind.token !== undefined);
  });

  it('is another text in every language', () => {
    const texts = languageSchema.options.map((language) => letterOf(kind, { ...letter, language }));
    for (const part of ['subject', 'text'] as const)
      expect(new Set(texts.map((one) => one[part])).size).toBe(languageSchema.options.length);
  });
});

it.each(['verify_email', 'reset_password', 'change_email'] as const)(
  'the word of a letter that anybody can ask for outlives the bound on such letters: %s',
  (kind) => {
    const { seconds } = rateOf(commandLimits.lettersTo, { LIMITS: 'strict' });
    expect((letterKinds[kind].token?.minutes ?? 0) * 60).toBeGreaterThanOrEqual(seconds);
  },
);

it('a letter about a suspension says that an address was taken back, where it was', () => {
  const said = (details: Letter['details']) =>
    letterOf(letterKinds.account_suspended, { ...letter, details }).text;
  expect(said({ from: 'c…@example.org' })).toContain('uses this address again, and c…@example.org no more');
  expect(said({})).not.toContain('uses this address again');
});

it('a letter to an address that was left says whether another one has taken its place, or has it again', () => {
  const said = (details: object) =>
    letterOf(letterKinds.email_left, { ...letter, details: { to: 'b…@example.org', ...details } });
  expect(said({}).subject).toBe('Your e-mail address was changed');
  expect(said({}).text).toContain('b…@example.org');
  expect(said({ step: 'restored' }).subject).toBe('The change of your e-mail address was taken back');
});
