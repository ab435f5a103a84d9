/** In place of a category: of whichever, or of none. */
export const ANY_CATEGORY = '*';

/**
 * How many visitors looked for something on one day (UTC): a roll-up of activity that stays when the activity itself is
 * forgotten. It holds no visitor and nothing that was typed, only what of the catalogue was meant. Whoever looks for the same in
 * other words, or by a filter, is none more on that day.
 */
export interface DemandDayDocument {
  /** `YYYY-MM-DD` */
  day: string;
  /** The category that was looked at; {@link ANY_CATEGORY} for each visitor once, wherever they looked. */
  category: string;
  /** {@link wantKey} */
  want: string;
  species: string;
  /** Visitors who named the species, by a word or a filter. */
  named: number;
  /** The same, and those who named the trait alone, which other species may have too. Without a trait as `named`. */
  meant: number;
}

/** What is counted. */
export const demandDayCounts = ['named', 'meant'] as const;

/** @returns a species, or a trait of it, in one word. @param trait null: whatever its traits */
export function wantKey(species: string, trait: string | null): string {
  return trait === null ? species : `${species} ${trait}`;
}

/** @returns what {@link wantKey} was made of. */
export function wantOfKey(key: string): { species: string; trait: string | null } {
  const [species = '', trait = null] = key.split(' ');
  return { species, trait };
}

/** @returns the id of what is counted of a want on a day. */
export function demandDayId({ day, category, want }: DemandDayDocument): string {
  return `${day}:${category}:${want}`;
}

/** Under which name it is read. No read model: no write store has it, and the stream only what is younger than thirty days. */
export function demandDaysAlias(prefix: string): string {
  return `${prefix}demand-days`;
}
