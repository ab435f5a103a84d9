import type { ListingDetail } from '@vivarium/contracts/listings/http/item.ts';
import type { Trait } from '@vivarium/contracts/listings/live-animal.ts';
import type { Currency } from '@vivarium/contracts/shared/money.ts';

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
  place: SellPlace | undefined;
  species: string;
  traits: readonly Trait[];
  sex: string;
  lifeStage: string;
  hatchedOn: string;
  weightGrams: string;
  origin: string;
  provenBreeder: boolean;
  /** Attributes of goods, numbers as they were typed. */
  goods: Readonly<Record<string, AttributeValue>>;
}

export const emptyForm: SellForm = {
  category: '',
  subcategory: '',
  title: undefined,
  description: '',
  amount: '',
  currency: 'USD',
  quantity: '1',
  place: undefined,
  species: '',
  traits: [],
  sex: '',
  lifeStage: '',
  hatchedOn: '',
  weightGrams: '',
  origin: '',
  provenBreeder: false,
  goods: {},
};

/** @returns the answers that a listing stands for. */
export function formOf(listing: ListingDetail): SellForm {
  const { attributes: a, location } = listing;
  const isAnimal = listing.category === 'live-animal';
  const text = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  return {
    ...emptyForm,
    category: listing.category,
    subcategory: listing.subcategory ?? '',
    title: listing.title,
    description: listing.description,
    amount: listing.price.amount,
    currency: listing.price.currency as Currency,
    quantity: String(listing.quantity),
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
      sex: listing.sex ?? '',
      lifeStage: listing.lifeStage ?? '',
      hatchedOn: text(a.hatchedOn),
      weightGrams: text(a.weightGrams),
      origin: text(a.origin),
      provenBreeder: a.provenBreeder === true,
    }),
    ...(!isAnimal && { goods: a as Record<string, AttributeValue> }),
  };
}
