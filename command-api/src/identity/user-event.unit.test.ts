import { userEventSchema } from '@vivarium/contracts/identity/events.ts';
import { describe, expect, it } from 'vitest';
import { aUser } from './a-user.ts';
import { userEvent } from './user-event.ts';

const meta = {
  id: '01934f3e-0000-7000-8000-0000000000ee',
  now: new Date('2026-11-21T09:00:00.000Z'),
  cause: { correlationId: 'request-1', causationId: null, traceparent: null },
};

describe('the event of a person', () => {
  const event = userEvent({ type: 'user.registered', after: aUser(), changed: ['displayName'] }, meta);

  it('is one that the contract knows', () => {
    expect(userEventSchema.parse(event)).toEqual(event);
  });

  it('carries nothing that is private', () => {
    const text = JSON.stringify(event);
    for (const secret of ['anna@example.org', '555', 'role', 'email', 'phone'])
      expect(text).not.toContain(secret);
  });
});
