import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { repositoryRoot } from '../../process/repository.ts';
import { beyondWhatIsKept, kept } from './kept.ts';

it.each(kept)('is written down: $said', ({ said }) => {
  expect(readFileSync(join(repositoryRoot, 'docs/security.md'), 'utf8')).toContain(said);
});

it('allows of what is written down for safety what was tried without being signed in, and nothing besides', () => {
  const found = (...fields: string[]) =>
    beyondWhatIsKept([{ store: 'postgres', file: 'security.event', fields }]);
  const tried = ['/auth/login', '/auth/forgot-password', '/auth/verify-email/resend'];
  expect(found(...tried.flatMap((path) => [`browser of ${path}`, `request id of ${path}`]))).toEqual([]);
  for (const field of [
    'browser of changeProfile',
    'browser of /account/password',
    'request id of addAddress',
  ])
    expect(found(field)).toEqual([`postgres security.event: ${field}`]);
});

it('allows in a place what is kept there, and nothing besides', () => {
  const file = 'orders."order"';
  const fields = ['createListing title', 'disputeOrder text'];
  expect(beyondWhatIsKept([{ store: 'postgres', file, fields }])).toEqual([
    'postgres orders."order": disputeOrder text',
  ]);
  expect(
    beyondWhatIsKept([{ store: 'postgres', file: 'listings', fields: ['createListing title'] }]),
  ).toEqual(['postgres listings: createListing title']);
});
