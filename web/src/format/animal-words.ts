import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import type { AnimalAttribute } from '@vivarium/catalogue/animal-attributes.ts';

interface AttributeWords {
  /** As it heads a facet, a question and a line among the facts. */
  label: MessageDescriptor;
  /** Of a choice: what its values are called. */
  values?: Readonly<Record<string, MessageDescriptor>>;
  /** Of a choice: what is said under a value in small print. */
  beneath?: Readonly<Record<string, MessageDescriptor>>;
  /** As a form asks for it, where that is not its label. */
  question?: MessageDescriptor;
}

/** The declared attributes of animals by key, in words of the language that is spoken. */
const attributes: Readonly<Record<string, AttributeWords>> = {
  sex: {
    label: msg`Sex`,
    values: { male: msg`Male`, female: msg`Female`, unsexed: msg`Unsexed` },
  },
  lifeStage: {
    label: msg`Life stage`,
    values: {
      hatchling: msg`Hatchling`,
      juvenile: msg`Juvenile`,
      subadult: msg`Subadult`,
      adult: msg`Adult`,
    },
  },
  hatchedOn: { label: msg`Hatched or born`, question: msg`Hatched or born on` },
  weightGrams: { label: msg`Weight`, question: msg`Weight in grams` },
  origin: {
    label: msg`Origin`,
    values: { captive_bred: msg`Captive bred`, farmed: msg`Farmed`, wild_caught: msg`Wild caught` },
    beneath: {
      captive_bred: msg`Bred by you or by somebody you can name`,
      farmed: msg`From a farm in its country of origin`,
    },
  },
  provenBreeder: { label: msg`Proven breeder` },
};

/**
 * @param key of a declared attribute, such as `lifeStage`
 * @param fallback its label in the catalogue, for one that has no words here yet
 */
export function animalAttributeLabel(key: string, fallback: string = key): string {
  const words = attributes[key];
  return words === undefined ? fallback : i18n._(words.label);
}

/** @returns what a value of a declared choice is called: `Captive bred`; undefined for one that has no words here. */
export function animalValueLabel(key: string, value: string): string | undefined {
  const word = attributes[key]?.values?.[value];
  return word && i18n._(word);
}

/** @returns what is said under a value of a declared choice; undefined where nothing is, or it has no words here. */
export function animalValueBeneath(key: string, value: string): string | undefined {
  const word = attributes[key]?.beneath?.[value];
  return word && i18n._(word);
}

/** @returns how a form asks for a declared attribute: `Hatched or born on`, `Weight in grams`. */
export function animalQuestion({ key, label, unit }: AnimalAttribute): string {
  const question = attributes[key]?.question;
  if (question !== undefined) return i18n._(question);
  const name = animalAttributeLabel(key, label);
  if (unit === undefined) return name;
  const { name: inUnits } = unit;
  return t`${name} in ${inUnits}`;
}
