import { regionSchema } from '@vivarium/catalogue/restrictions/region.ts';
import { speciesGroupSchema } from '@vivarium/catalogue/species.ts';
import { z } from 'zod';
import { searchBounds } from '../../search/bounds.ts';
import { publicIdSchema } from '../../shared/id.ts';
import { countrySchema } from '../../shared/location.ts';
import { minVersionQuerySchema } from '../../shared/min-version.ts';
import { currencySchema } from '../../shared/money.ts';
import { listOf, numberText, textsOf, wholeNumberText } from '../../shared/query-values.ts';
import { referenceRates } from '../../shared/reference-rates.ts';
import { viewerRegionSchema } from '../../shared/restrictions.ts';
import { animalParameterShape } from '../animal-attributes.ts';
import { traitFilter } from './trait-filter.ts';
import { chipIdSchema } from './understanding.ts';

const word = z.string().min(1).max(128);
/** What people write: towns, regions, names, brands. */
const written = z.string().min(1).max(256);

/**
 * The query string of `GET /listings`. Several values of one name: any of them, comma-separated or repeated; only
 * `trait` differs, since an animal has many: comma-separated any of them, repeated all of them. Where a value may hold
 * a comma itself, that one is sent as `%2C`.
 */
export const listingQuerySchema = z.strictObject({
  q: z
    .string()
    .max(512)
    .optional()
    .describe('Words: title, description, seller, and every name of the species'),
  understand: z
    .enum(['true', 'false'])
    .optional()
    .describe(
      'true: words of q that name a species, trait, sex, life stage, category, price, place, origin or proven breeder ' +
        'narrow like parameters, and the rest is the text; the answer says so in “understanding”. Distances that q ' +
        'says without a unit are in “unit”; “near” without a distance means 100 km or 60 mi, “in” 25 km or 15 mi',
    ),
  understand_without: listOf(chipIdSchema)
    .optional()
    .describe('Ids of chips whose words are to be text after all, as the answer before gave them'),
  understand_also: listOf(chipIdSchema)
    .optional()
    .describe('Ids of offers that are meant, as the answer before gave them'),
  category: listOf(word).optional(),
  subcategory: listOf(word).optional(),
  animal_group: listOf(speciesGroupSchema)
    .optional()
    .describe('Animals of any species in the group, e.g. snake, gecko, tortoise'),
  species: listOf(word).optional().describe('Slug of the scientific name, e.g. python-regius'),
  trait: traitFilter.optional(),
  ...animalParameterShape,
  price_band: listOf(z.string().regex(/^\d{1,9}(-\d{1,9}|\+)$/, 'must be like "50-100" or "5000+"'))
    .optional()
    .describe('Bands of “currency”, as the facet priceBand tells them'),
  min_price: numberText(0, 1e15).optional().describe('Major units of “currency”, included'),
  max_price: numberText(0, 1e15).optional().describe('Major units of “currency”, included'),
  currency: currencySchema
    .optional()
    .describe(
      'Currency of the bounds and bands of prices, of prices in “q” that name none, and of the order by price; USD by ' +
        `default. Prices of other currencies are converted by the reference rates of the ${referenceRates.source} ` +
        `of ${referenceRates.day}`,
    ),
  country: listOf(countrySchema).optional(),
  region: textsOf(written).optional().describe('A comma within a name is sent as %2C'),
  city: textsOf(written).optional().describe('A comma within a name is sent as %2C'),
  seller: publicIdSchema.optional(),
  seller_name: textsOf(written).optional().describe('As the facet sellerName has it; a comma within is %2C'),
  official_store: listOf(z.enum(['true', 'false']))
    .optional()
    .describe('true: only of shops that the marketplace vouches for'),
  lat: numberText(-90, 90).optional(),
  lng: numberText(-180, 180).optional(),
  radius: numberText(0.001, 20_100)
    .optional()
    .describe('Kilometres, or miles with unit=mi, around lat and lng'),
  unit: z.enum(['km', 'mi']).optional(),
  bbox: z
    .string()
    .max(512)
    .optional()
    .describe('west,south,east,north in degrees, as in GeoJSON; west > east crosses the antimeridian'),
  viewer_region: viewerRegionSchema.optional(),
  sort: z.enum(['relevance', 'newest', 'price_asc', 'price_desc', 'distance']).optional(),
  facets: listOf(word)
    .optional()
    .describe(
      'Attributes to count; “none” for none. Only the first page counts by default. “distance” counts rings around lat ' +
        'and lng, under 25, 50, 100 and 250 km and beyond, or 15, 30, 60 and 150 mi, as if no radius were set',
    ),
  max_values: wholeNumberText(1, searchBounds.maxValuesPerFacet)
    .optional()
    .describe('Most values to tell of each facet, the most frequent; 100 by default'),
  cursor: z
    .string()
    .max(6000)
    .optional()
    .describe('nextCursor of the page before, with the same other parameters'),
  limit: wholeNumberText(1, 100).optional(),
});
export type ListingQuery = z.output<typeof listingQuerySchema>;

/** The query string of `GET /listings/:id`. */
export const listingDetailQuerySchema = minVersionQuerySchema.extend({
  viewer_region: regionSchema
    .optional()
    .describe(
      'Where the viewer lives: ISO 3166-1 country or ISO 3166-2 subdivision (US, US-HI). The answer says in ' +
        '“restrictedFor” when the species may not be kept there',
    ),
});
