import { describe, expect, it } from 'vitest';
import { notificationOf, objectsPut } from './object-events.ts';

describe('a notification of a store', () => {
  it('names what was put, its key as it was given', () => {
    const object = { bucket: 'tmp', key: 'listing/7b/a picture+1.jpg' };
    expect(objectsPut(notificationOf(object))).toEqual([object]);
  });

  it('of something else names nothing', () => {
    const removed = notificationOf({ bucket: 'tmp', key: 'a' }).replace('Created:Put', 'Removed:Delete');
    expect(objectsPut(removed)).toEqual([]);
  });

  it('by which a store tries the line when it starts names nothing', () => {
    const trial = {
      Service: 'S3',
      Event: 's3:TestEvent',
      Time: '2026-11-28T13:00:00Z',
      Bucket: 'Test-Bucket',
    };
    expect(objectsPut(JSON.stringify(trial))).toEqual([]);
  });

  it('that is none is refused', () => {
    expect(() => objectsPut('{"Records":[{}]}')).toThrow();
  });
});
