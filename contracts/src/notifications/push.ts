import { z } from 'zod';
import { publicIdSchema } from '../shared/id.ts';

/** Browsers in which one person is told; who adds another one loses the oldest. */
export const MOST_BROWSERS = 10;

const base64url = (bytes: number) => {
  const length = Math.ceil((bytes * 4) / 3);
  return z
    .string()
    .regex(new RegExp(`^[A-Za-z0-9_-]{${length}}={0,2}$`), `must be ${bytes} bytes in base64url`);
};

/** Names of machines near us, which no push service has. */
const OWN = /^(?:\[.*\]|[\d.]+|[^.]+|.*\.(?:local|localhost|internal|lan|home|arpa))\.?$/i;

function isOutside(text: string): boolean {
  const url = URL.parse(text);
  if (url === null) return false;
  const { protocol, username, password, port, hostname } = url;
  return protocol === 'https:' && username === '' && password === '' && port === '' && !OWN.test(hostname);
}

/** Body of `POST /account/push-subscriptions`: what a browser says of a subscription (`PushSubscription.toJSON()`). */
export const subscribeToPushBodySchema = z.strictObject({
  endpoint: z
    .string()
    .max(1024)
    .refine(isOutside, 'must be an address of a push service, by https')
    .transform((text) => new URL(text).href),
  keys: z.strictObject({ p256dh: base64url(65), auth: base64url(16) }),
  /** Browsers say it, and never keep to it. */
  expirationTime: z.number().nullish(),
});
export type SubscribeToPushBody = z.infer<typeof subscribeToPushBodySchema>;

/** A browser in which somebody is told. */
export const pushSubscriptionSchema = z.object({
  id: z.string(),
  endpoint: z.string(),
  createdAt: z.iso.datetime(),
});

/** The answer to `GET /account/push-subscriptions`. */
export const pushSubscriptionsSchema = z.object({
  /** By which browsers know that it is us: the `applicationServerKey` of `PushManager.subscribe`. */
  publicKey: z.string(),
  items: z.array(pushSubscriptionSchema),
});
export type PushSubscriptions = z.infer<typeof pushSubscriptionsSchema>;

/** Parameters of what is done with one of them. */
export const pushSubscriptionParams = z.object({ id: publicIdSchema });

/** What a service worker is told: what to show, and the page to open, of our own. */
export const pushedSchema = z.object({
  title: z.string(),
  body: z.string(),
  url: z.string(),
  /** What has the same is shown once. */
  tag: z.string(),
});
export type Pushed = z.infer<typeof pushedSchema>;
