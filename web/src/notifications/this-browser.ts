import { notificationCommands } from '@vivarium/contracts/notifications/commands.ts';
import type { PushSubscriptions } from '@vivarium/contracts/notifications/push.ts';
import { call } from '../api/call.ts';
import { ownSubscription } from '../api/own-subscription.ts';

const WORKER = '/push-worker.js';

interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(): string },
  ): { createScriptURL(text: string): unknown };
}

let worker: unknown;

/** The page's policy lets scripts be named by nobody but such a one, and this one names a single script. */
function workerAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory };
  worker ??=
    trustedTypes?.createPolicy('push-worker', { createScriptURL: () => WORKER }).createScriptURL('') ??
    WORKER;
  return worker as string;
}

/** @returns whether this browser can be pushed to; on telephones some can only once the site is on the home screen. */
export function canBePushedTo(): boolean {
  return 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis;
}

/** @returns which of a person’s browsers this one is; undefined: none. */
export async function thisOf({ items, publicKey }: PushSubscriptions) {
  const subscription = await ownSubscription();
  if (subscription === null || !isBy(subscription, publicKey)) return undefined;
  return items.find(({ endpoint }) => endpoint === new URL(subscription.endpoint).href);
}

/** Somebody who said no to the browser is not asked again by us. */
export class NotAllowed extends Error {
  override name = 'NotAllowed';
}

/**
 * Asks the person, subscribes this browser and says so to the server.
 * @throws {NotAllowed} where the browser lets us not; what else fails as it fails
 */
export async function turnOn(publicKey: string): Promise<PushSubscriptions> {
  if ((await Notification.requestPermission()) !== 'granted') throw new NotAllowed();
  await navigator.serviceWorker.register(workerAddress());
  const { pushManager } = await navigator.serviceWorker.ready;
  const before = await pushManager.getSubscription();
  // One by another key is none that we can push to, and stands in the way of one that is.
  if (before !== null && !isBy(before, publicKey)) await before.unsubscribe();
  const applicationServerKey = bytesOf(publicKey);
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
  const { endpoint = '', keys: { p256dh = '', auth = '' } = {} } = subscription.toJSON();
  return call(notificationCommands.subscribeToPush, { body: { endpoint, keys: { p256dh, auth } } });
}

/** Says to the server that this browser is told no more, and unsubscribes it. */
export async function turnOff(id: string): Promise<void> {
  await call(notificationCommands.unsubscribeFromPush, { params: { id } });
  await (await ownSubscription())?.unsubscribe();
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function isBy({ options }: PushSubscription, publicKey: string): boolean {
  const key = new Uint8Array(options.applicationServerKey ?? new ArrayBuffer(0));
  return key.join() === bytesOf(publicKey).join();
}
