import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { animalChoiceLabel } from '@vivarium/catalogue/animal-attributes.ts';
import { entryOf } from '@vivarium/contracts/shared/entry-of.ts';

interface AttributeWords {
  /** As it heads a facet, a question and a line among the facts. */
  label: MessageDescriptor;
  /** Of a choice: what its values are called. */
  values?: Readonly<Record<string, MessageDescriptor>>;
}

/** Groups of animals by slug, as they stand beside each other. */
const groups: Readonly<Record<string, MessageDescriptor>> = {
  snake: msg`Snakes`,
  gecko: msg`Geckos`,
  lizard: msg`Other lizards`,
  chameleon: msg`Chameleons`,
  tortoise: msg`Tortoises`,
  turtle: msg`Turtles`,
  frog: msg`Frogs and toads`,
  salamander: msg`Salamanders and newts`,
  invertebrate: msg`Spiders and scorpions`,
};

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
  hatchedOn: { label: msg`Hatched or born` },
  weightGrams: { label: msg`Weight` },
  origin: {
    label: msg`Origin`,
    values: { captive_bred: msg`Captive bred`, farmed: msg`Farmed`, wild_caught: msg`Wild caught` },
  },
  provenBreeder: { label: msg`Proven breeder` },
};

/**
 * @param key of a declared attribute, such as `lifeStage`
 * @param fallback its label in the catalogue, for one that has no words here yet
 */
export function animalAttributeLabel(key: string, fallback: string = key): string {
  const words = entryOf(attributes, key);
  return words === undefined ? fallback : i18n._(words.label);
}

/** @returns what a value of a declared choice is called: `Captive bred`; undefined for one that is not declared. */
export function animalValueLabel(key: string, value: string): string | undefined {
  const word = entryOf(entryOf(attributes, key)?.values ?? {}, value);
  return word === undefined ? animalChoiceLabel(key, value) : i18n._(word);
}

/** @returns what a group of animals is called; undefined for one that is of another day. */
export function animalGroupName(slug: string): string | undefined {
  const words = entryOf(groups, slug);
  return words === undefined ? undefined : i18n._(words);
}
