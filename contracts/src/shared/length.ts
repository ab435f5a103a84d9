/** Units in which distances are said and asked. */
export const lengthUnits = ['km', 'mi'] as const;
export type LengthUnit = (typeof lengthUnits)[number];

/** Kilometres in an international mile (exact, by definition of 1959). */
export const KM_PER_MILE = 1.609344;
