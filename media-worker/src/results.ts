import {
  type MediaResult,
  mediaResultSchema,
  mediaResultSubject,
  mediaResultsStream,
  type RenderedResult,
} from '@vivarium/contracts/media/results.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';

/** What is said of uploads, and what was said. */
export interface Results {
  /** Resolves once it cannot be lost any more. */
  say(result: MediaResult): Promise<void>;
  /** @returns what was said of an upload last; undefined: nothing, or it is forgotten. */
  lastWord(mediaId: string): Promise<MediaResult | undefined>;
}

/** @returns whether what was said last says that more is to come, of what is shown already. */
export function saysMore(last: MediaResult | undefined): last is RenderedResult & { more: true } {
  return last?.outcome === 'rendered' && last.more === true;
}

/** @returns whether nothing is to be said of an upload any more. */
export function isSettled(last: MediaResult | undefined): boolean {
  return last !== undefined && last.outcome !== 'taken' && !saysMore(last);
}

/** @returns the results of all workers that share a prefix. */
export function resultsIn(
  { jetstream, manager }: Pick<Nats, 'jetstream' | 'manager'>,
  prefix: string,
): Results {
  const { name } = mediaResultsStream(prefix);
  return {
    say: async (result) => {
      // What comes later is not the same said twice.
      const msgID = `${result.mediaId} ${result.outcome}${saysMore(result) ? ', more' : ''}`;
      const subject = mediaResultSubject(result.mediaId, prefix);
      await jetstream.publish(subject, JSON.stringify(result), { msgID });
    },
    lastWord: async (mediaId) => {
      const last = await manager.streams.getMessage(name, {
        last_by_subj: mediaResultSubject(mediaId, prefix),
      });
      return last === null ? undefined : mediaResultSchema.parse(last.json());
    },
  };
}
