import { afterEach, expect, it, vi } from 'vitest';
import { adoptSession, signOut } from './session.ts';

const user = { id: 'u1', username: 'ida', displayName: 'Ida', emailVerified: true };

afterEach(() => {
  vi.restoreAllMocks();
});

/** This browser, subscribed to pushes. @returns what is done to end them */
function subscribed() {
  const unsubscribe = vi.fn(async () => true);
  const pushManager = { getSubscription: async () => ({ unsubscribe }) };
  const registration = { pushManager } as unknown as ServiceWorkerRegistration;
  vi.spyOn(navigator.serviceWorker, 'getRegistration').mockResolvedValue(registration);
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(null, { status: 204 }));
  return unsubscribe;
}

it('ends what is pushed to this browser with the session, and not before', async () => {
  const unsubscribe = subscribed();
  adoptSession({ user, accessToken: 'a token', expiresIn: 900 });
  adoptSession({ user, accessToken: 'another', expiresIn: 900 });
  expect(unsubscribe).not.toHaveBeenCalled();
  await signOut();
  await expect.poll(() => unsubscribe.mock.calls.length).toBe(1);
});
