import type { NotificationEvent } from '@vivarium/contracts/notifications/events.ts';
import { expect, test } from 'vitest';
import { createHub, type LiveEvent } from './live.ts';

const told = (id: string, personId: string) =>
  ({ id, data: { notification: { id, personId } } }) as unknown as NotificationEvent;

test('everybody hears what is theirs, each once, until they stop', () => {
  const hub = createHub(() => new Date(0));
  const heard: string[] = [];
  const stop = hub.listen('anna', ({ id }) => heard.push(id));
  for (const event of [told('1', 'anna'), told('1', 'anna'), told('2', 'ben'), told('3', 'anna')])
    hub.hear(event);
  stop();
  hub.hear(told('4', 'anna'));
  expect(heard).toEqual(['1', '3']);
  expect(hub.recent('anna').map(({ id }) => id)).toEqual(['1', '3', '4']);
});

test('what happened more than a minute ago is forgotten, and memory is bounded', () => {
  let now = 0;
  const hub = createHub(() => new Date(now));
  hub.hear(told('old', 'anna'));
  now = 61_000;
  for (let n = 0; n < 30_000; n += 1) hub.hear(told(String(n), 'ben'));
  expect(hub.recent('anna')).toEqual([]);
  expect(hub.recent('ben').length).toBeLessThan(20_300);
});

test('who uploads hears what becomes of it, and it stands in the way of no notification', () => {
  const hub = createHub(() => new Date(0));
  const heard: string[] = [];
  hub.listen('anna', ({ id }) => heard.push(id));
  const upload = { id: 'u', data: { media: { id: 'm', ownerId: 'anna' } } } as unknown as LiveEvent;
  for (const event of [upload, told('1', 'anna')]) hub.hear(event);
  expect(heard).toEqual(['u', '1']);
  expect(hub.recent('anna').map(({ id }) => id)).toEqual(['1']);
});
