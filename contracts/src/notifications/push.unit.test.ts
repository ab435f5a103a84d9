import { expect, test } from 'vitest';
import { subscribeToPushBodySchema } from './push.ts';

const keys = { p256dh: `B${'a'.repeat(86)}`, auth: 'a'.repeat(22) };
const isTaken = (endpoint: string) => subscribeToPushBodySchema.safeParse({ endpoint, keys }).success;

test('a push service is outside, and spoken to by https', () => {
  expect(isTaken('https://fcm.googleapis.com/fcm/send/abc')).toBe(true);
  expect(isTaken('https://updates.push.services.mozilla.com/wpush/v2/x')).toBe(true);
  for (const endpoint of [
    ...[
      'http://fcm.googleapis.com/x',
      'https://me:you@example.com/',
      'https://example.com:8443/',
      'not a url',
    ],
    ...[
      'https://127.0.0.1/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://[::1]/',
      'https://localhost/',
    ],
    ...['https://elasticsearch/', 'https://db.internal/', 'https://printer.local./', 'https://10.0.0.7/x'],
    `https://example.com/${'x'.repeat(1024)}`,
  ])
    expect(isTaken(endpoint), endpoint).toBe(false);
});

test('keys are of the length that the encryption of pushes asks for', () => {
  const endpoint = 'https://push.example.com/1';
  for (const wrong of [{ ...keys, auth: 'short' }, { ...keys, p256dh: 'x' }, { auth: keys.auth }])
    expect(subscribeToPushBodySchema.safeParse({ endpoint, keys: wrong }).success).toBe(false);
});
