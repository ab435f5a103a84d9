import type { ReadModel } from '@vivarium/contracts/read-models.ts';
import type { ReadModelIndex } from '../indices/read-model-index.ts';
import type { Projection, Stage, Stored } from '../runtime/projection.ts';
import type { SnapshotKind } from '../snapshots/read-snapshots.ts';
import { listingIndex, listingProjection } from './listing/index.ts';
import { ownListingIndex, ownListingProjection } from './own-listing/index.ts';
import { sellerIndex, sellerProjection } from './seller/index.ts';

/** Sellers before the listings that copy them. A new read model is added here and below. */
export const pipeline: readonly Stage[] = [[sellerProjection], [listingProjection, ownListingProjection]];

/** The index of every read model. */
export const indices: Readonly<Record<ReadModel, ReadModelIndex<Stored, string>>> = {
  sellers: sellerIndex,
  listings: listingIndex,
  'own-listings': ownListingIndex,
};

/** Aggregates whose events the pipeline folds; others are not even fetched. */
export const aggregates = ['user', 'listing'] as const;

/** The projection of each read model. */
export const projections: Readonly<Record<ReadModel, Projection<Stored>>> = {
  sellers: sellerProjection,
  listings: listingProjection,
  'own-listings': ownListingProjection,
};

/** Which snapshots a read model is built from. */
export function snapshotKindOf(readModel: ReadModel): SnapshotKind {
  return readModel === 'sellers' ? 'users' : 'listings';
}

/** Folds one read model only, after the sellers that it refers to. */
export function rebuildPipeline(readModel: ReadModel): readonly Stage[] {
  if (readModel === 'sellers') return [[sellerProjection]];
  return [[sellerProjection], [projections[readModel]]];
}
