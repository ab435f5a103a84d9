import { describe, expect, it } from 'vitest';
import { uncleanTexts } from './clean-text.ts';

const paths = (body: unknown) => uncleanTexts(body).map(({ path }) => path);

describe('text that cannot be stored', () => {
  it.each([
    ['a NUL', { title: 'a\0b' }, ['title']],
    ['half of a surrogate pair', { location: { city: '\ud83d' } }, ['location.city']],
    ['one in a list', { tags: ['fine', '\udc0d'] }, ['tags.1']],
    ['none in emoji, accents or line breaks', { title: '🐍 Königspython\n' }, []],
    ['none where there is no body', undefined, []],
  ])('%s is found', (_what, body, found) => {
    expect(paths(body)).toEqual(found);
  });

  it('is looked for however deep a body is nested', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(60_000)}"a\\u0000"${']'.repeat(60_000)}`);
    expect(paths(deep)).toHaveLength(1);
  });
});
