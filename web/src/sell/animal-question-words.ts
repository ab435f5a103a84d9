import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type { AnimalAttribute } from '@vivarium/catalogue/animal-attributes.ts';
import { animalAttributeLabel } from '../format/animal-words.ts';

/** Small print under values of declared choices, by key and value. */
const beneath: Readonly<Record<string, Readonly<Record<string, MessageDescriptor>>>> = {
  origin: {
    captive_bred: msg`Bred by you or by somebody you can name`,
    farmed: msg`From a farm in its country of origin`,
  },
};

/** Questions that are not the label of what they ask for, by key. */
const questions: Readonly<Record<string, MessageDescriptor>> = {
  hatchedOn: msg`Hatched or born on`,
  weightGrams: msg`Weight in grams`,
};

/** @returns what is said under a value of a declared choice; undefined where nothing is, or it has no words here. */
export function animalValueBeneath(key: string, value: string): string | undefined {
  const word = beneath[key]?.[value];
  return word && i18n._(word);
}

/** @returns how a form asks for a declared attribute: `Hatched or born on`, `Weight in grams`. */
export function animalQuestion({ key, label, unit }: AnimalAttribute): string {
  const question = questions[key];
  if (question !== undefined) return i18n._(question);
  const name = animalAttributeLabel(key, label);
  if (unit === undefined) return name;
  const { name: inUnits } = unit;
  return t`${name} in ${inUnits}`;
}
