import bs58 from 'bs58';
import { uuidv7obj } from 'uuidv7';
import { z } from 'zod';

/**
 * Ids are UUIDv7 inside (Postgres `uuid`, MongoDB `_id`, Elasticsearch `_id`, NATS subjects) and the Base58 of
 * their 16 bytes outside (HTTP, URLs). This file is the only place that converts between the two.
 */
export const uuidSchema = z.uuid();

/** The Base58 form of an id as clients see it; parsing yields the UUID. */
export const publicIdSchema = z
  .string()
  .max(22)
  .transform((text, context) => {
    const uuid = decodeId(text);
    if (uuid !== undefined) return uuid;
    context.addIssue({ code: 'custom', message: 'is not an id' });
    return z.NEVER;
  });

/** @param uuid canonical lower-case UUID. @returns its Base58 form, 21 or 22 characters for a UUIDv7. */
export function encodeId(uuid: string): string {
  return bs58.encode(Buffer.from(uuid.replaceAll('-', ''), 'hex'));
}

/** @returns the canonical UUID, or undefined when the text is not the Base58 of 16 bytes. Never throws. */
export function decodeId(text: string): string | undefined {
  if (text.length > 22) return undefined;
  const bytes = bs58.decodeUnsafe(text);
  if (bytes?.length !== 16) return undefined;
  const hex = Buffer.from(bytes).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Makes ids; injected, so that a decision is repeatable and demo data deterministic. */
export type NewId = () => string;

/** A UUIDv7 from the machine's clock and random source, for the composition roots. */
export const newUuidV7: NewId = () => uuidv7obj().toString();
