import type { CreateListingBody } from '@vivarium/contracts/listings/http/commands.ts';
import { descriptionOf } from '../animals/description.ts';
import { factsOf } from '../animals/facts.ts';
import { morphOf } from '../animals/morph.ts';
import { askingPrice, worthOf } from '../animals/price.ts';
import { attributesOf, specimenOf } from '../animals/specimen.ts';
import { titleOf, titleStyles } from '../animals/title.ts';
import type { Random } from '../chance/random.ts';
import { goodsOf } from '../goods/goods.ts';
import { countries } from '../sellers/countries.ts';
import type { Seller } from '../sellers/seller.ts';
import { inDollars } from './in-dollars.ts';
import type { Market } from './market.ts';

/** The body of `POST /listings` as it goes over HTTP. */
export type ListingBody = Omit<CreateListingBody, 'price'> & { price: { amount: string; currency: 'USD' } };

/** What one listing offers, and who does. */
export interface Offer {
  seller: Seller;
  body: ListingBody;
  /** US cents. */
  cents: number;
  /** How fast it goes: 1 for a usual animal, more for what everybody wants. */
  appeal: number;
}

/** Part of the listings that are of animals. */
const ANIMALS = 0.85;

/** Draws an offer. @param listedAt Unix milliseconds. */
export function offerOf(market: Market, listedAt: number, random: Random): Offer {
  return random.chance(ANIMALS) ? animalOffer(market, listedAt, random) : goodsOffer(market, random);
}

function animalOffer(market: Market, listedAt: number, random: Random): Offer {
  const species = random.from(market.species);
  const seller = random.from(market.keepersOf.get(species.species.slug) ?? market.anySeller);
  const country = countryOf(seller);
  const specimen = specimenOf(species, country, listedAt, random);
  const morph = morphOf(species.species.slug, specimen.traits, seller.usesComboNames, random);
  const facts = factsOf(specimen, morph, seller.city, listedAt, random);
  const valued = { ...specimen, market: species.market };
  const cents = askingPrice(valued, country, seller.priceLevel, random);
  const style = random.chance(0.75) ? seller.titleStyle : random.pick(titleStyles);
  return {
    seller,
    cents,
    // Traits sell: what costs several times the plain animal is asked for first.
    appeal: Math.min(4, Math.max(0.6, worthOf(valued) / Math.max(40, species.market.price[0]) / 2)),
    body: {
      category: 'live-animal',
      title: titleOf(specimen, morph, style, random),
      description: descriptionOf(specimen, facts, country, seller.voice, random),
      ...commonBody(seller, cents, specimen.quantity),
      attributes: { ...attributesOf(specimen, random) },
    },
  };
}

function goodsOffer(market: Market, random: Random): Offer {
  const seller = random.from(market.anySeller);
  const { category, subcategory, title, description, attributes, price, quantity } = goodsOf(
    countryOf(seller),
    seller.city.name,
    random,
  );
  return {
    seller,
    cents: price,
    appeal: 1,
    body: { category, subcategory, title, description, ...commonBody(seller, price, quantity), attributes },
  };
}

/** Every price of the demo is in US dollars, wherever the seller lives, so that all can be compared. */
function commonBody(
  seller: Seller,
  cents: number,
  quantity: number,
): Pick<ListingBody, 'price' | 'quantity' | 'location' | 'media'> {
  const { point, city } = seller;
  return {
    price: inDollars(cents),
    quantity,
    media: [],
    location: {
      ...point,
      city: city.name,
      ...(city.region && { region: city.region }),
      country: city.country,
    },
  };
}

function countryOf({ city }: Seller): string {
  if (!countries.includes(city.country)) throw new RangeError(`no market in ${city.country}`);
  return city.country;
}
