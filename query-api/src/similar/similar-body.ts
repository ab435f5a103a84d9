import type { estypes } from '@elastic/elasticsearch';
import type { ListingDocument } from '@vivarium/contracts/listings/document.ts';
import type { Clause } from '../search/clause.ts';

/** Most listings of one seller among the similar ones. */
export const MOST_OF_ONE_SELLER = 2;

/** What is read of each: an item of a list, and the attributes to compare. */
const unread = ['description', 'titleFolded', 'textFolded', 'names'];

/**
 * How much each thing in common counts. Traits are scored by Elasticsearch, which multiplies by how rare they are
 * (BM25’s idf times 0.45: 0.9 for a gene of one listing in eight, 4 for one in ten thousand).
 */
const weight = {
  trait: 1,
  traitAndZygosity: 3,
  noTraits: 3,
  comparable: 2,
  lifeStage: 1,
  sex: 0.5,
  attribute: 1,
  brand: 2,
  model: 3,
  price: 3,
  distance: 2,
};

/** A price this much higher or lower, as a share of the price, counts half. */
const PRICE_SCALE = 0.35;
/** Within the offset all are equally near; this much further counts half. */
const DISTANCE = { offset: '25km', scale: '300km' };

/**
 * The search for active listings like this one: of the same species, or among goods of the same subcategory (category,
 * where it has none), ordered by what they have in common. At most {@link MOST_OF_ONE_SELLER} of
 * one seller, per shard, come back.
 *
 * @param listing what they shall be like; in whatever status
 * @param size most hits
 * @param among what else they must fulfil
 */
export function similarBody(
  listing: ListingDocument,
  size: number,
  among: readonly Clause[] = [],
): estypes.SearchSearchRequestBody {
  const { lat, lon } = listing.location;
  return {
    size: 0,
    track_total_hits: false,
    query: {
      function_score: {
        query: {
          bool: {
            filter: [{ term: { status: 'active' } }, sameKind(listing), ...among],
            must_not: [{ term: { id: listing.id } }],
            should: listing.species === null ? likeGoods(listing) : likeAnimals(listing),
          },
        },
        functions: [
          { gauss: { priceDollars: nearPrice(listing.priceDollars) }, weight: weight.price },
          { gauss: { location: { origin: { lat, lon }, ...DISTANCE } }, weight: weight.distance },
        ],
        score_mode: 'sum',
        boost_mode: 'sum',
      },
    },
    aggs: {
      diverse: {
        diversified_sampler: { field: 'sellerId', max_docs_per_value: MOST_OF_ONE_SELLER, shard_size: size },
        aggs: {
          similar: {
            top_hits: {
              size,
              sort: [{ _score: { order: 'desc' } }, { id: { order: 'asc' } }],
              _source: { excludes: unread },
            },
          },
        },
      },
    },
  };
}

/** Of something given away a cent is far. */
function nearPrice(origin: number) {
  return { origin, scale: Math.max(0.01, origin * PRICE_SCALE) };
}

function sameKind({ species, subcategory, category }: ListingDocument): Clause {
  if (species !== null) return { term: { species } };
  return { term: subcategory === null ? { category } : { subcategory } };
}

function likeAnimals({ traits, traitZygosity, comparable, lifeStage, sex }: ListingDocument): Clause[] {
  const sameTraits = [
    ...traits.map((value): Clause => ({ term: { traits: { value, boost: weight.trait } } })),
    ...traitZygosity.map(
      (value): Clause => ({ term: { traitZygosity: { value, boost: weight.traitAndZygosity } } }),
    ),
  ];
  const plain: Clause = { bool: { must_not: [{ exists: { field: 'traits' } }] } };
  return [
    ...(traits.length === 0 ? [scored(plain, weight.noTraits)] : sameTraits),
    ...equal('comparable', comparable, weight.comparable),
    ...equal('lifeStage', lifeStage, weight.lifeStage),
    ...equal('sex', sex, weight.sex),
  ];
}

function likeGoods({ attributes, comparable }: ListingDocument): Clause[] {
  const own: Readonly<Record<string, number>> = { brand: weight.brand, model: weight.model };
  return [
    ...Object.entries(attributes).flatMap(([key, value]) =>
      equal(`attributes.${key}`, String(value), own[key] ?? weight.attribute),
    ),
    ...equal('comparable', comparable, weight.comparable),
  ];
}

function equal(field: string, value: string | null, boost: number): Clause[] {
  return value === null ? [] : [scored({ term: { [field]: value } }, boost)];
}

function scored(filter: Clause, boost: number): Clause {
  return { constant_score: { filter, boost } };
}
