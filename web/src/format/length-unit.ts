import { type LengthUnit, lengthUnits } from '@vivarium/contracts/shared/length.ts';
import { useSyncExternalStore } from 'react';

/**
 * Regions that measure in miles: those whose measurement system is "US" or "UK" in Unicode CLDR 48
 * (supplemental/measurementData, measurementSystem).
 */
const mileRegions = new Set(['US', 'LR', 'GB', 'MM']);

/** @returns the unit that people of the locale drive by; a language without a region counts as where most speak it. */
export function lengthUnitOf(locale: string): LengthUnit {
  return mileRegions.has(new Intl.Locale(locale).maximize().region ?? '') ? 'mi' : 'km';
}

/** What the units are called in a sentence. */
export const lengthUnitNames: Record<LengthUnit, string> = { km: 'kilometres', mi: 'miles' };

const KEY = 'vivarium.lengthUnit';
const listeners = new Set<() => void>();

/** @returns the person's choice, else the unit of the browser's locale. */
export function currentLengthUnit(): LengthUnit {
  const chosen = localStorage.getItem(KEY);
  return lengthUnits.find((unit) => unit === chosen) ?? lengthUnitOf(navigator.language);
}

/** Tells every distance in this unit from now on, also when one comes back another day. */
export function chooseLengthUnit(unit: LengthUnit): void {
  localStorage.setItem(KEY, unit);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The unit in which distances are told. */
export function useLengthUnit(): LengthUnit {
  return useSyncExternalStore(subscribe, currentLengthUnit);
}
