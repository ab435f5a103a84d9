import type { NotificationState } from '@vivarium/contracts/notifications/state.ts';
import { encodeId } from '@vivarium/contracts/shared/id.ts';
import type { Language } from '@vivarium/contracts/shared/language.ts';
import { expect, it } from 'vitest';
import { wordsOf } from './words.ts';

const id = '01934f3e-0000-7000-8000-000000000001';
const told = (parts: Partial<NotificationState> = {}): NotificationState => ({
  ...{ id, version: 1, personId: id, number: 1, type: 'saved_search_match', reason: 'published' },
  ...{ listingId: id, listingVersion: 2, bundled: [], listings: 1, channels: ['email'], mail: 'instant' },
  savedSearches: [{ id, name: 'Pieds <here>' }],
  order: null,
  offer: null,
  about: { title: 'Pied "female" <b>', price: { amount: 45_000, currency: 'USD' } },
  ...{ createdAt: '2026-11-28T10:00:00.000Z', readAt: null },
  ...parts,
});
const letterIn = (language: Language, ...notifications: NotificationState[]) =>
  wordsOf({
    displayName: 'Anna & Co',
    notifications,
    origin: 'https://vivarium.example',
    unsubscribeUrl: 'https://vivarium.example/unsubscribe?token=a.b',
    timeZone: 'UTC',
    language,
  });

const letter = (...notifications: NotificationState[]) => letterIn('en', ...notifications);

it('says in one line what happened, to which search, and how to stop', () => {
  const { subject, text, html } = letter(told());
  expect(subject).toBe('Pied "female" <b>, 450.00 USD, is new');
  expect(text).toContain('https://vivarium.example/listing/');
  expect(text).toContain('your saved search “Pieds <here>”');
  expect(text).toContain('No more mails of saved searches: https://vivarium.example/unsubscribe?token=a.b');
  expect(html).toContain('Pied &quot;female&quot; &lt;b&gt;, 450.00 USD, is new');
  expect(html).not.toMatch(/<b>|<here>|Anna & Co/);
});

it('says in its subject what a long-winded one costs and why one is told, and breaks no sign in two', () => {
  const title = '🐍'.repeat(70);
  const { subject, text } = letter(told({ about: { title, price: { amount: 45_000, currency: 'USD' } } }));
  expect(subject).toMatch(/^(🐍)+…, 450\.00 USD, is new$/u);
  expect(text).toContain(`${title}, 450.00 USD, is new`);
});

it('puts no quotes around those that a name has, as names made of words do', () => {
  const savedSearches = [{ id, name: '„pied unter 300“, Female' }];
  expect(letter(told({ savedSearches })).text).toContain('your saved search “pied unter 300, Female”.');
});

it('says how many there are where there are several, and of a bundle how many it holds', () => {
  const bundle = told({ listingId: null, about: null, listings: 7, reason: null });
  const { subject, text } = letter(told({ reason: 'price_drop' }), bundle);
  expect(subject).toBe('2 new matches');
  expect(text).toContain('has become cheaper');
  expect(text).toContain('7 more listings match\nhttps://vivarium.example/notifications');
  const one = { ...bundle, listings: 1 };
  expect([letterIn('en', one).subject, letterIn('de', one).subject]).toEqual([
    'One more listing matches',
    'Eine weitere Anzeige passt',
  ]);
});

it('says all of it in German to those who read it', () => {
  const { subject, text, html } = letterIn('de', told(), told({ reason: 'price_drop' }));
  expect(subject).toBe('2 neue Treffer');
  expect(text).toBe(
    [
      'Guten Tag Anna & Co,',
      ...['ist neu', 'ist billiger geworden'].map(
        (how) => `Pied "female" <b>, 450,00 USD, ${how}\nhttps://vivarium.example/listing/${encodeId(id)}`,
      ),
      'Sie erhalten diese E-Mail wegen Ihrer gespeicherten Suche „Pieds <here>“.',
      'Ändern oder anhalten: https://vivarium.example/saved-searches\nKeine E-Mails zu gespeicherten Suchen mehr: https://vivarium.example/unsubscribe?token=a.b',
    ].join('\n\n'),
  );
  expect(html).toContain('>Keine E-Mails zu gespeicherten Suchen mehr</a>');
  expect(html).toContain('„Pieds &lt;here&gt;“');
});
