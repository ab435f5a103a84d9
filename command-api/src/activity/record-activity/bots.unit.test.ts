import { expect, it } from 'vitest';
import { isBot } from './bots.ts';

it.each([
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0) Chrome/130.0 Safari/537.36',
  'Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)',
  'Baiduspider/2.0',
  'facebookexternalhit/1.1',
  'Pingdom.com_bot_version_1.4',
])('%s is a bot', (userAgent) => {
  expect(isBot(userAgent)).toBe(true);
});

it.each([
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Version/18.1 Mobile Safari/604.1',
  'Mozilla/5.0 (Linux; Android 14; Cubot Note 50) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36',
  undefined,
])('%s may be a person', (userAgent) => {
  expect(isBot(userAgent)).toBe(false);
});
