import type { Client } from '@elastic/elasticsearch';
import type { ReadModel } from '@vivarium/contracts/read-models.ts';
import type { Clock } from '@vivarium/contracts/shared/clock.ts';
import type { DefinedReadModel } from '../definition/read-model.ts';
import type { ProjectorMetrics } from '../runtime/projector-metrics.ts';
import type { ReadPage } from '../snapshots/read-snapshots.ts';
import type { Difference } from './compare.ts';
import type { Folding } from './folding.ts';

export interface Reconciling {
  client: Client;
  prefix: string;
  metrics: ProjectorMetrics;
  clock: Clock;
  readPage: ReadPage;
  /** Those that are compared: the ones that are built from snapshots. */
  readModels: readonly DefinedReadModel[];
  /** Whether to bring the read models in line, or only to count. */
  repair: boolean;
  /** Lets the live projector finish what it has in work; called before a difference is believed. */
  settleDown(): Promise<void>;
}

/** Counts for one read model. */
export interface ReconcileCounts {
  readModel: ReadModel;
  compared: number;
  /** Documents that differ, by how; `outdatedCopy`: documents with an outdated copy of another one. */
  found: Record<Difference | 'outdatedCopy', number>;
  repaired: number;
  /** What still differs at the end. */
  remaining: number;
}

/** A read model that is compared, and with what. */
export interface Compared extends Reconciling, Folding {
  readModel: DefinedReadModel;
  /** The kind of the snapshots that it is built from. */
  snapshots: string;
}
