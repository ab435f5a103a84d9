import type { DeliveryMethod } from '../shared/delivery-method.ts';
import type { AttachedStatus, Variant } from '../shared/picture.ts';
import type { Sources } from '../shared/sources.ts';
import type { AnimalColumns } from './animal-attributes.ts';
import type { Trait } from './live-animal.ts';
import type { ListingStatus } from './status.ts';

/** What is left of a thing that must not be seen (draft, hidden, removed, banned): only what it was folded from. */
export interface Stub {
  id: string;
  sources: Sources;
  visible: false;
}

/** The seller as each of their listings carries them. */
export interface SellerOnListing {
  id: string;
  displayName: string;
  rating: number | null;
  isOfficialStore: boolean;
}

/** A picture or a film as the listing that shows it carries it. */
export interface Attached {
  id: string;
  alt: string | null;
  /** Of the upload as it was copied; 0: it is not projected yet. */
  version: number;
  /** What that version says, as a hash. */
  content: number;
  status: AttachedStatus;
  /** Null for what is not ready. */
  shown: {
    kind: 'image' | 'video';
    width: number;
    height: number;
    duration: number | null;
    placeholder: string;
    variants: Variant[];
  } | null;
}

/** A listing in Elasticsearch. Dates are ISO 8601, money minor units, ids UUIDs. */
export interface ListingDocument extends AnimalColumns {
  id: string;
  sources: Sources;
  visible: true;
  /** As everybody sees it: `hidden` while its seller is suspended. */
  status: ListingStatus;
  /** What it is otherwise, while its seller is suspended. */
  withheld: ListingStatus | null;
  category: string;
  subcategory: string | null;
  title: string;
  /** The title without accents, where that makes a difference; searched like the title, never shown. */
  titleFolded: string | null;
  description: string;
  /** Description and seller's name without accents, those where that makes a difference; searched, never shown. */
  textFolded: string[];
  /** Everything that the catalogue calls this species, these genes and this category: searched, never shown. */
  names: string[];
  /** Minor units of `currency`. */
  price: number;
  /** The same in dollars by the reference rates: what is compared, ordered by and counted across currencies. */
  priceDollars: number;
  currency: string;
  /** Of the price in dollars; see {@link file://./price-bands.ts}. */
  priceBand: string;
  /** What its price can be compared with: see {@link file://./comparable.ts}; null: nothing. */
  comparable: string | null;
  /** How many there were, those that are sold included; and how many of them can be had, by the newest word. For display only. */
  quantity: number;
  left: number;
  /** How it can be had; null: by every way. For display only. */
  delivery: readonly DeliveryMethod[] | null;
  species: string | null;
  commonName: string | null;
  scientificName: string | null;
  /** Gene slugs, whatever the zygosity. */
  traits: string[];
  /** `<gene>:<zygosity>`, for refinements that care. */
  traitZygosity: string[];
  /** `<gene>:<per cent>` of possible hets whose chance is stated. */
  traitChances: string[];
  /** As shown, in the seller's order; not searched. */
  traitDetails: (Trait & { label: string })[];
  /** Attributes of goods (and the rest of an animal's), for display and for the declared facets. */
  attributes: Record<string, string | number | boolean>;
  /** What it shows, in order. */
  attached: Attached[];
  /** Ids of these, by which the listing is found when something becomes of one. */
  mediaIds: string[];
  /** The versions of these that were copied, as the projector writes them: it finds by them what is behind. */
  mediaVersions: string[];
  sellerId: string;
  sellerName: string;
  seller: SellerOnListing;
  /** Whether the marketplace vouches for its seller's shop. */
  officialStore: boolean;
  city: string;
  region: string | null;
  country: string;
  /** Coarsened by the command side. */
  location: { lat: number; lon: number };
  /** See {@link file://./cells.ts}. */
  offerCell: string;
  placeCell: string;
  /** See {@link file://../shared/tie-break.ts}. */
  tieBreak: number;
  createdAt: string;
  updatedAt: string;
  publishedAt: string | null;
  /** The how manieth of its seller's that day; 1 where nobody counted. */
  turn: number;
  /** See {@link file://./shelf.ts}. */
  shelf: number | null;
  soldAt: string | null;
}

/** A seller's own listing in whatever status, in the private read model. */
export interface OwnListingDocument extends Omit<ListingDocument, 'visible' | 'withheld'> {
  visible: boolean;
  /** Ids of the people who may read this document; the private filter of query-api demands one of them. */
  readers: string[];
}
