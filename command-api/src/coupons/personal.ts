import type { PersonalData } from '../personal-data.ts';
import { newCause } from '../personal-data.ts';
import { couponsOf, forgetCode, forgetUsesOf, usesOf } from './coupons.store.ts';
import type { OwnTables } from './coupons.table.ts';
import { createCoupons } from './coupons.ts';

/** Which coupons somebody has used, and which they have made: those are good no longer when they go, and their codes are forgotten. */
export const personalCoupons: PersonalData = {
  tell: async (personId, { postgres }) => {
    const db = postgres.withTables<OwnTables>();
    return { coupons: { made: await couponsOf(db, personId), used: await usesOf(db, personId) } };
  },
  erase: async (personId, at) => {
    const db = at.postgres.withTables<OwnTables>();
    const actor = { id: personId, role: 'user' } as const;
    const coupons = createCoupons({ db, clock: at.clock, newId: at.newId });
    // One of the marketplace goes on: it is not theirs.
    const own = (await couponsOf(db, personId)).filter(({ coupon }) => coupon.sellerId === personId);
    for (const { coupon } of own) {
      await coupons.end(actor, coupon.id, { cause: newCause(at) });
      await forgetCode(db, coupon.id);
    }
    await forgetUsesOf(db, personId);
    return own.map(({ coupon }) => ({ id: coupon.id }));
  },
};
