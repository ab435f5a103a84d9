import { Problem } from '@vivarium/contracts/problem.ts';
import { z } from 'zod';

/** What may be asked of somebody before they publish. */
const requirementSchema = z.enum(['email', 'phone', 'identity']);
export type SellerRequirement = z.infer<typeof requirementSchema>;

/** As configuration says it: names, commas between them. */
export const sellerRequirementsSchema = z
  .string()
  .default('email')
  .transform((text) => text.split(',').map((name) => name.trim()))
  .pipe(z.array(requirementSchema).min(1))
  .or(z.array(requirementSchema));

/** Tells what a seller still lacks of what is asked of them. */
export type MissingOf = (personId: string) => Promise<readonly SellerRequirement[]>;

/** @param has whether a person meets a requirement */
export function missingOf(
  required: readonly SellerRequirement[],
  has: Readonly<Record<SellerRequirement, (personId: string) => Promise<boolean>>>,
): MissingOf {
  return async (personId) => {
    const met = await Promise.all(required.map((one) => has[one](personId)));
    return required.filter((_, index) => met[index] === false);
  };
}

const reasons = {
  email: {
    path: 'email',
    message: 'must be confirmed before anything can be published',
    code: 'email_not_verified',
  },
  phone: {
    path: 'phone',
    message: 'must be confirmed before anything can be published',
    code: 'phone_not_verified',
  },
  identity: {
    path: 'identity',
    message: 'must be confirmed before anything can be published',
    code: 'identity_not_verified',
  },
} as const;

/**
 * @param missing not empty
 * @returns the refusal of somebody who may not publish yet, with everything that they lack
 */
export function sellerLacks(missing: readonly SellerRequirement[], others: Problem['details'] = []): Problem {
  const details = [...missing.map((one) => reasons[one]), ...others];
  if (missing.includes('email')) {
    const message = 'Confirm your e-mail address first: we have mailed you a link.';
    return new Problem('email_not_verified', message, { details });
  }
  const message = missing.includes('phone')
    ? 'Confirm your telephone number first, in your account.'
    : 'Confirm who you are first, in your account.';
  return new Problem('seller_requirements', message, { details });
}
