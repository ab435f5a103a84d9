import { i18n } from '@lingui/core';
import { issueInWords } from '@vivarium/contracts/shared/issue-words.ts';
import { afterEach, describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { sentence } from './form-errors.ts';
import { fragmentInWords } from './fragment-words.ts';

afterEach(() => i18n.activate('en'));

/** What is said of values that schemas refuse. */
const refused: readonly [z.ZodType, unknown][] = [
  [z.string(), undefined],
  [z.string(), 1],
  [z.string(), ['a', 'b']],
  [z.number(), 'a'],
  [z.string().min(1), ''],
  [z.string().min(3), 'a'],
  [z.string().max(2), 'abc'],
  [z.array(z.string()).min(2), ['a']],
  [z.array(z.string()).max(1), ['a', 'b']],
  [z.number().min(3), 2],
  [z.number().gt(3), 3],
  [z.number().max(3), 4],
  [z.number().lt(3), 3],
  [z.enum(['a', 'b']), 'c'],
  [z.iso.date(), 'a'],
  [z.iso.datetime(), 'a'],
  [z.email(), 'a'],
  [z.url(), 'a'],
  [z.uuid(), 'a'],
];

describe('what schemas say of a field', () => {
  test.each(refused.map(([schema, value]) => said(schema, value)))('has words of its own: %s', (fragment) => {
    expect(fragmentInWords(fragment)).toBeDefined();
  });

  it('is a sentence as the server says it where English is spoken, and in other words elsewhere', () => {
    expect(sentence('must be one of a, b')).toBe('This must be one of a, b.');
    i18n.load('de', {});
    i18n.activate('de');
    expect(sentence('must be one of a, b')).toBe('This must be one of: a, b.');
    expect(sentence('The password is well known.')).toBe('The password is well known.');
  });

  it('has numbers as its reader writes them', () => {
    i18n.load('de', {});
    i18n.activate('de');
    expect(sentence('must be at least 0.01')).toBe('This must be at least 0,01.');
    expect(sentence('must have at most 2000 characters')).toBe('This must have at most 2000 characters.');
  });
});

function said(schema: z.ZodType, value: unknown): string {
  const { error } = schema.safeParse(value, { error: (issue) => issueInWords(issue as never) });
  return error?.issues[0]?.message ?? '';
}
