import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSandbox, type Sandbox } from '../../fixtures/sandbox.ts';
import { forgetOldNotifications } from './forget-old-notifications.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openSandbox();
});
afterAll(() => sandbox.remove());

const now = new Date('2026-11-28T04:11:00.000Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 24 * 60 * 60 * 1000).toISOString();

it('notifications are forgotten as in the write store, a day later', async () => {
  const { client, prefix } = sandbox;
  const told: [id: string, created: number, read: number | null][] = [
    ['read-long-ago', 200, 182],
    ['read-of-late', 200, 180.5],
    ['unread', 365.5, null],
    ['unread-for-a-year', 367, null],
  ];
  for (const [id, created, read] of told) {
    const document = { id, createdAt: daysAgo(created), readAt: read === null ? null : daysAgo(read) };
    await client.index({ index: `${prefix}notifications`, id, document, refresh: true });
  }
  expect(await forgetOldNotifications(sandbox, now)).toBe(2);
  const { hits } = await client.search({ index: `${prefix}notifications`, sort: [{ id: 'asc' }] });
  expect(hits.hits.map(({ _id }) => _id)).toEqual(['read-of-late', 'unread']);
  expect(await forgetOldNotifications(sandbox, now)).toBe(0);
});
