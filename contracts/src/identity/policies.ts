import { z } from 'zod';
import { textSchema } from '../shared/plain-text.ts';

const said = textSchema({ max: 2000, lines: true });

/** What a seller promises everybody who buys of them: how they send, what they take back, in which state it arrives. */
export const policiesSchema = z.strictObject({
  shippingPolicy: said,
  returnPolicy: said,
  arrivalPolicy: said,
});
export type Policies = z.infer<typeof policiesSchema>;

/** Of who promises nothing. */
export const noPolicies: Policies = { shippingPolicy: '', returnPolicy: '', arrivalPolicy: '' };

/** @returns the policies of whatever has them, and nothing else of it. */
export function policiesOf({ shippingPolicy, returnPolicy, arrivalPolicy }: Policies): Policies {
  return { shippingPolicy, returnPolicy, arrivalPolicy };
}
