import { createECDH } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { NotificationTables } from '../notifications.table.ts';

/** By which push services know that it is us (VAPID, RFC 8292), on the curve P-256, in base64url. */
export interface PushKey {
  publicKey: string;
  privateKey: string;
}

const CURVE = 'prime256v1';

/**
 * @param given the private key from the environment, in base64url; without one it is made at first use and kept in the database,
 *   the same for all processes. Browsers are bound to it: with another one all of them must subscribe anew.
 */
export async function pushKeyOf(db: Kysely<NotificationTables>, given: string | undefined): Promise<PushKey> {
  return keyOf(given ?? (await keptKey(db)));
}

function keyOf(privateKey: string): PushKey {
  const curve = createECDH(CURVE);
  curve.setPrivateKey(privateKey, 'base64url');
  return { publicKey: curve.getPublicKey('base64url'), privateKey };
}

async function keptKey(db: Kysely<NotificationTables>): Promise<string> {
  const kept = () => db.selectFrom('notifications.push_key').select('private_key').executeTakeFirst();
  const known = await kept();
  if (known !== undefined) return known.private_key;
  const curve = createECDH(CURVE);
  curve.generateKeys();
  await db
    .insertInto('notifications.push_key')
    // Leading zeros are no part of what the curve hands out.
    .values({ is_ours: true, private_key: padded(curve.getPrivateKey()).toString('base64url') })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await kept();
  if (row === undefined) throw new Error('the key of pushes was not kept');
  return row.private_key;
}

function padded(key: Buffer): Buffer {
  return Buffer.concat([Buffer.alloc(32 - key.length), key]);
}
