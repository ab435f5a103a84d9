import { t } from '@lingui/core/macro';
import { type LengthUnit, lengthUnits } from '@vivarium/contracts/shared/length.ts';
import { useStore } from 'zustand';
import { keptStore } from './kept-store.ts';

/**
 * Regions that measure in miles: those whose measurement system is "US" or "UK" in Unicode CLDR 48
 * (supplemental/measurementData, measurementSystem).
 */
const mileRegions = new Set(['US', 'LR', 'GB', 'MM']);

/** @returns the unit that people of the locale drive by; a language without a region counts as where most speak it. */
export function lengthUnitOf(locale: string): LengthUnit {
  return mileRegions.has(new Intl.Locale(locale).maximize().region ?? '') ? 'mi' : 'km';
}

/** What the units are called in a sentence, in the language that is spoken when they are read. */
export const lengthUnitNames: Readonly<Record<LengthUnit, string>> = {
  get km() {
    return t`kilometres`;
  },
  get mi() {
    return t`miles`;
  },
};

/** The person's choice, else the unit of the browser's locale. */
const lengthUnit = keptStore(
  'vivarium.lengthUnit',
  (chosen) => lengthUnits.find((unit) => unit === chosen) ?? lengthUnitOf(navigator.language),
);

/** @returns the unit in which distances are told now. */
export function currentLengthUnit(): LengthUnit {
  return lengthUnit.getState();
}

/** Tells every distance in this unit from now on, also when one comes back another day. */
export function chooseLengthUnit(unit: LengthUnit): void {
  lengthUnit.keep(unit);
}

/** The unit in which distances are told. */
export function useLengthUnit(): LengthUnit {
  return useStore(lengthUnit);
}
