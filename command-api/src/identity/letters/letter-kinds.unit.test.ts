import { describe, expect, it } from 'vitest';
import { letterKinds } from './letter-kinds.ts';

const origin = 'https://vivarium.example';
const letter = { displayName: 'Anna & <b>Co</b>', origin, details: {}, token: 'a-word' };

describe.each(Object.entries(letterKinds))('a letter of the kind %s', (_kind, { words, token }) => {
  const { subject, text, html } = words({
    ...letter,
    details: { to: 'b…@example.org', provider: 'Example' },
  });

  it('says the same as text and as HTML, and whom it is for', () => {
    expect(text).toContain('Hello Anna & <b>Co</b>,');
    expect(html).toContain('Hello Anna &amp; &lt;b&gt;Co&lt;/b&gt;,');
    expect(subject).not.toMatch(/undefined|\n/);
    expect(text + html).not.toContain('undefined');
    expect(html).not.toContain('<b>');
  });

  it('leads to the one thing to do, with its word where it has one', () => {
    const [link] = text.match(/https:\S+/) ?? [];
    expect(html).toContain(`href="${link}"`);
    expect(link?.includes('?token=a-word')).toBe(token !== undefined);
  });
});

it('a letter about another address says whether it changes or has changed', () => {
  const said = (step: string) =>
    letterKinds.email_change_told.words({ ...letter, details: { step, to: 'b…@example.org' } });
  expect(said('asked').subject).toBe('Your e-mail address is about to change');
  expect(said('asked').text).toContain('b…@example.org');
  expect(said('done').subject).toBe('Your e-mail address was changed');
});
