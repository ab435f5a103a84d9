import type { Client } from '@elastic/elasticsearch';
import { aliasOf } from '@vivarium/contracts/read-models.ts';
import type { SavedSearchDocument } from '@vivarium/contracts/saved-searches/document.ts';
import { chunksOf } from '@vivarium/contracts/shared/chunks-of.ts';
import type { Sources } from '@vivarium/contracts/shared/sources.ts';
import { getMany } from '@vivarium/platform/elasticsearch/get-many.ts';
import type { UnderstandWords } from '../../understanding/choosing/understand-words.ts';
import { standingIndexName } from '../standing-index.ts';
import { standingOf, stateOf } from '../standing-of.ts';
import type { StandingDocument, StandingState } from '../standing-search.ts';
import { type Replacing, replaceStanding } from '../write-standing.ts';
import { type Difference, differenceOf } from './suspects.ts';

/** Read and written in one go. */
const AT_ONCE = 500;

type Known = Pick<StandingDocument, 'version' | 'stamp' | 'personId' | 'since'>;
/** A saved search of the read model, or what is left of a removed one. */
type Shown = SavedSearchDocument | { id: string; sources: Sources };

interface Mending {
  client: Client;
  prefix: string;
  understandWords: UnderstandWords;
  /** Returns once the read model has whatever was in the stream when this was called. */
  caughtUp(): Promise<void>;
  /** Throws unless the read model is the one that is compared. */
  demandSame(): Promise<void>;
}

/**
 * Looks at suspects once more, and brings those that still differ to what the read model says. What the matcher has is read
 * first, then waited for, and only then is the read model asked: by then it knows whatever the matcher knew. Whatever is written
 * by somebody else meanwhile is newer, and stays.
 * @returns how many differed, by how
 */
export async function mendStanding(
  mending: Mending,
  suspects: readonly string[],
): Promise<Partial<Record<Difference, number>>> {
  const { client, prefix } = mending;
  const index = standingIndexName(prefix);
  const found: Partial<Record<Difference, number>> = {};
  for (const ids of chunksOf([...suspects], AT_ONCE)) {
    const _source = ['version', 'stamp', 'personId', 'since'];
    const kept = await getMany<Known>(client, { index, ids, _source });
    await mending.caughtUp();
    const shown = await getMany<Shown>(client, { index: aliasOf('saved-searches', prefix), ids });
    await mending.demandSame();
    const replacing: Replacing[] = [];
    for (const [i, id] of ids.entries()) {
      const [there, document] = [kept[i], shown[i]?._source];
      const state = document && 'readers' in document ? stateOf(document) : undefined;
      const difference = differenceOf(state, there?._source);
      if (difference === undefined) continue;
      found[difference] = (found[difference] ?? 0) + 1;
      const right = state ?? removed(id, there?._source, document);
      replacing.push({
        document: standingOf(right, mending.understandWords),
        found: there ?? { found: false },
      });
    }
    await replaceStanding(client, index, replacing);
  }
  return found;
}

/** It stays, so that a late event does not bring it back; of what it looked for nothing does. */
function removed(id: string, known: Known | undefined, stub: Shown | undefined): StandingState {
  const version = stub?.sources.savedSearch ?? known?.version ?? 1;
  return {
    ...{ id, version, personId: known?.personId ?? '', since: known?.since ?? new Date(0).toISOString() },
    ...{ name: '', query: {}, notify: { channels: [], frequency: 'never' }, paused: false, removed: true },
  };
}
