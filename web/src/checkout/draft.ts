import { addressSchema } from '@vivarium/contracts/shared/address.ts';
import { useCallback, useRef, useState } from 'react';
import { z } from 'zod';
import { useSignedInUser } from '../api/signed-in.ts';

const draftSchema = z.object({
  method: z.enum(['shipping', 'pickup']).default('shipping'),
  /** Of the book; absent: none is chosen yet. `new`: the one that is written here. */
  addressId: z.string().optional(),
  /** As it is written, whether it is whole or not. */
  address: addressSchema.partial().default({}),
  /** Whether what is written goes into the book. */
  isKept: z.boolean().default(true),
  /** Whether all that there is to say of the delivery is said. */
  isReady: z.boolean().default(false),
  quantity: z.int().min(1).default(1),
  couponCode: z.string().default(''),
  /** Whether the rest is wanted where one of several things cannot be had. */
  isPartly: z.boolean().default(false),
  /** What was last asked for and under which key, so that it is asked for once however often. */
  attempt: z.object({ asked: z.string(), key: z.string() }).optional(),
});
/** What a buyer has chosen and written so far. This tab keeps it for them alone, until it is ordered, and nothing else does. */
export type CheckoutDraft = z.infer<typeof draftSchema>;

const PREFIX = 'vivarium.checkout ';
export const NEW_ADDRESS = 'new';

/**
 * @param name of what is bought: a draft is of that alone
 * @returns the draft, how it is changed, and how it is forgotten
 */
export function useDraft(name: string) {
  const key = `${PREFIX}${useSignedInUser().id} ${name}`;
  const [draft, setDraft] = useState(() => storedDraft(key));
  const newest = useRef(draft);
  const change = useCallback(
    (patch: Partial<CheckoutDraft>) => {
      newest.current = { ...newest.current, ...patch };
      // At once: what is forgotten a moment later must not come back with the next rendering.
      storing(() => sessionStorage.setItem(key, JSON.stringify(newest.current)));
      setDraft(newest.current);
    },
    [key],
  );
  const forget = useCallback(() => storing(() => sessionStorage.removeItem(key)), [key]);
  return { draft, change, forget };
}
export type Draft = ReturnType<typeof useDraft>;

function storedDraft(key: string): CheckoutDraft {
  try {
    return draftSchema.parse(JSON.parse(sessionStorage.getItem(key) ?? '{}'));
  } catch {
    return draftSchema.parse({});
  }
}

/** Where storage is full or forbidden, a draft lasts as long as its page. */
function storing(write: () => void): void {
  try {
    write();
  } catch {}
}
