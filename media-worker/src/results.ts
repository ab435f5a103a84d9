import {
  type MediaResult,
  mediaResultSchema,
  mediaResultSubject,
  mediaResultsStream,
} from '@vivarium/contracts/media/results.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';

/** What is said of uploads, and what was said. */
export interface Results {
  /** Resolves once it cannot be lost any more. */
  say(result: MediaResult): Promise<void>;
  /** Whether the last word on an upload was said. */
  isSettled(mediaId: string): Promise<boolean>;
}

/** @returns the results of all workers that share a prefix. */
export function resultsIn(
  { jetstream, manager }: Pick<Nats, 'jetstream' | 'manager'>,
  prefix: string,
): Results {
  const { name } = mediaResultsStream(prefix);
  return {
    say: async (result) => {
      const msgID = `${result.mediaId} ${result.outcome}`;
      const subject = mediaResultSubject(result.mediaId, prefix);
      await jetstream.publish(subject, JSON.stringify(result), { msgID });
    },
    isSettled: async (mediaId) => {
      const last = await manager.streams.getMessage(name, {
        last_by_subj: mediaResultSubject(mediaId, prefix),
      });
      return last !== null && mediaResultSchema.parse(last.json()).outcome !== 'taken';
    },
  };
}
