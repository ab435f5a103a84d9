import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';

const source = new URL('../', import.meta.url);
const files = globSync('**/*.tsx', { cwd: source.pathname }).filter((file) => !file.includes('.test.'));
const read = (file: string) => readFileSync(new URL(file, source), 'utf8');

/** Where people write, and what of it outlives the page is kept elsewhere, or is nothing. */
const otherwise: Readonly<Record<string, string>> = {
  'ui/AmountField.tsx': 'the field itself',
  'sell/OfferQuestions.tsx': 'the draft of a listing',
};

describe('what people write into forms', () => {
  const forms = files.filter((file) => /<textarea|<AmountField/.test(read(file)));

  it('is written in more than a few places', () => {
    expect(forms.length).toBeGreaterThan(10);
  });

  test.each(forms)('is kept until it is sent, should the session end before: %s', (file) => {
    const isKept = /useWritten\(|Written<|keptAs: [`']/.test(read(file));
    expect(isKept ? 'written' : otherwise[file]).toBeDefined();
  });
});
