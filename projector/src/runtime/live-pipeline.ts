import type { Client } from '@elastic/elasticsearch';
import type { ReadModel } from '@vivarium/contracts/read-models.ts';
import { NotReady } from '@vivarium/platform/http/health.ts';
import type { Stage } from '../definition/projection.ts';
import type { DefinedReadModel } from '../definition/read-model.ts';
import { isFoldable, type ReadModelState, stateOf, statesOf } from '../indices/state.ts';
import { pipelineOf } from './pipeline.ts';

/** The read models that the live projector folds into: those whose index is there and of this version of the mapping. */
export interface LivePipeline {
  /** The stages of those. Asked for once a batch is at hand, never before: see {@link livePipeline}. */
  stages(): Promise<readonly Stage[]>;
  /** The others, as they were last looked at; empty when all is well. */
  leftOut(): readonly { name: ReadModel; state: ReadModelState }[];
  /** Looks at one read model, left out or not. @throws {NotReady} unless it is there, once, whole and of this version. */
  demand(readModel: DefinedReadModel): Promise<void>;
}

/**
 * One read model that is outdated or missing must not stop the others, so it is left out until a rebuild has moved its
 * alias to an index of this version.
 *
 * Events are acknowledged although it has not seen them. Nothing is lost by that, as long as it is rebuilt: the rebuild reads
 * a snapshot, which holds what those events say, and afterwards the events from the position that was acknowledged when it
 * began. What is left is the moment in which the alias moves. Here the left out ones are looked at for each batch *after* it
 * was fetched. So whenever a batch goes without one, its events were in the stream before the alias moved, and the last
 * catch-up of the rebuild, whose end is asked for after the move, folds them. Those that copy from a left out one hold
 * outdated copies meanwhile, or none; the rebuild renews them at its end.
 *
 * Once a read model is current it stays so for this process: later versions are for later projectors. One that a rebuild has put
 * in its place and not finished is written to as well: the rebuild, or the next one, catches up what was there before.
 */
export async function livePipeline(
  client: Client,
  prefix: string,
  readModels: readonly DefinedReadModel[],
): Promise<LivePipeline> {
  let waiting: ReadonlyMap<DefinedReadModel, ReadModelState> = new Map(
    readModels.map((one) => [one, 'missing']),
  );
  let stages: readonly Stage[] = [];
  const look = async () => {
    if (waiting.size === 0) return;
    const states = await statesOf(client, prefix, [...waiting.keys()]);
    // Another look may have ended first: what it found current is not left out again.
    waiting = new Map([...states].filter(([one, state]) => !isFoldable(state) && waiting.has(one)));
    stages = pipelineOf(readModels.filter((one) => !waiting.has(one)));
  };
  const leftOut = () => [...waiting].map(([{ name }, state]) => ({ name, state }));
  await look();
  return {
    stages: async () => {
      await look();
      return stages;
    },
    leftOut,
    demand: async (readModel) => {
      const state = await stateOf(client, prefix, readModel);
      if (state !== 'current') throw new NotReady(state);
      await look();
    },
  };
}
