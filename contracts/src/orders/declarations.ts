import { z } from 'zod';

/** What a seller confirms of a parcel when they send it. */
export const declarationSchema = z.enum([
  /** Healthy, not freshly fed and not in shed, as the carriers’ rules for live animals ask. */
  'fit_to_travel',
  /** In an insulated box, in an inner container that it cannot leave, with air. */
  'insulated',
  /** With a heat or a cold pack for the weather at both ends and between. */
  'temperature_pack',
  /** The lows and highs at both ends are within 4 and 38 °C (40 and 100 °F), or it waits for that at a depot. */
  'temperatures_checked',
  /** Marked outside with what is in it, as 18 U.S.C. § 42(c) and the carriers ask of live animals. */
  'labelled',
]);
export type Declaration = z.infer<typeof declarationSchema>;

/** What is asked for by category; of anything else, nothing. */
const declarations: Readonly<Record<string, readonly Declaration[]>> = {
  'live-animal': ['fit_to_travel', 'insulated', 'temperature_pack', 'temperatures_checked', 'labelled'],
};

/** @returns what a seller is asked to confirm when they send something of a category, in the order of a form. */
export function declarationsFor(category: string): readonly Declaration[] {
  return declarations[category] ?? [];
}

/** @returns what a seller was asked to confirm and did not, in the same order. */
export function undeclaredOf(category: string, declared: readonly Declaration[] = []): Declaration[] {
  return declarationsFor(category).filter((one) => !declared.includes(one));
}
