import { type AnimalAttributeKey, animalAttributes } from '@vivarium/catalogue/animal-attributes.ts';
import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import type { Trait } from '@vivarium/contracts/listings/live-animal.ts';
import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import {
  type DeliveryMethod,
  deliveryMethods,
  offeredWays,
} from '@vivarium/contracts/shared/delivery-method.ts';
import { asTyped } from '../format/decimal.ts';
import type { ListedPhoto } from '../uploading/photo-list.ts';

/** What is answered of the declared attributes of animals, by key; what is not there is not answered yet. */
export type AnimalAnswers = Readonly<Partial<Record<AnimalAttributeKey, string | boolean>>>;

export type AttributeValue = string | number | boolean;

export interface SellPlace {
  lat: number;
  lng: number;
  city: string;
  region?: string;
  country: string;
}

/** What a seller has answered so far. Empty texts and absent keys are questions not answered yet. */
export interface SellForm {
  category: string;
  subcategory: string;
  /** Undefined: the title that we suggest. */
  title: string | undefined;
  description: string;
  amount: string;
  currency: Currency;
  quantity: string;
  /** How it can be had: what is ticked, none of it too. */
  delivery: readonly DeliveryMethod[];
  place: SellPlace | undefined;
  species: string;
  traits: readonly Trait[];
  /** Declared attributes of animals, numbers as they were typed. */
  animal: AnimalAnswers;
  /** Photographs in the order in which they are shown. */
  photos: readonly ListedPhoto[];
  /** Attributes of goods, numbers as they were typed. */
  goods: Readonly<Record<string, AttributeValue>>;
}

/** @returns what was answered to a question for a text or a choice; null where nothing was. */
export function answered(answer: string | boolean | undefined): string | null {
  return typeof answer === 'string' && answer !== '' ? answer : null;
}

export const emptyForm: SellForm = {
  category: '',
  subcategory: '',
  title: undefined,
  description: '',
  amount: '',
  currency: 'USD',
  quantity: '1',
  delivery: deliveryMethods,
  place: undefined,
  species: '',
  traits: [],
  animal: {},
  photos: [],
  goods: {},
};

/** @returns the answers that a listing stands for. */
export function formOf(listing: ListingDetail): SellForm {
  const { attributes: a, location } = listing;
  const isAnimal = listing.category === 'live-animal';
  const text = (value: unknown) => {
    if (typeof value === 'number') return asTyped(value);
    return typeof value === 'string' ? value : '';
  };
  return {
    ...emptyForm,
    category: listing.category,
    subcategory: listing.subcategory ?? '',
    title: listing.title,
    description: listing.description,
    amount: asTyped(listing.price.amount),
    currency: listing.price.currency as Currency,
    quantity: String(listing.quantity),
    delivery: offeredWays(listing),
    photos: listing.media
      .filter(({ status }) => status !== 'refused')
      .map(({ id, alt = '' }) => ({ id, alt })),
    place: {
      lat: location.lat,
      lng: location.lng,
      city: location.city,
      country: location.country,
      ...(location.region && { region: location.region }),
    },
    ...(isAnimal && {
      species: listing.species?.slug ?? '',
      traits: listing.traits.map(({ gene, zygosity, chance }) => ({
        gene,
        zygosity,
        ...(chance && { chance }),
      })),
      animal: Object.fromEntries(
        animalAttributes.flatMap(({ key, type }) => {
          const value = a[key];
          if (value === undefined || value === null) return [];
          return [[key, type === 'boolean' ? value === true : text(value)]];
        }),
      ),
    }),
    ...(!isAnimal && {
      goods: Object.fromEntries(
        Object.entries(a as Record<string, AttributeValue>).map(([key, value]) => [
          key,
          typeof value === 'number' ? asTyped(value) : value,
        ]),
      ),
    }),
  };
}
