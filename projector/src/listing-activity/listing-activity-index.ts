import type { Client } from '@elastic/elasticsearch';
import {
  type ListingActivityDocument,
  listingActivityAlias,
} from '@vivarium/contracts/activity/listing-activity.ts';
import { isAlreadyThere } from '@vivarium/platform/elasticsearch/already-there.ts';
import type { Mapping } from '../definition/mapping.ts';
import { indexBodyOf } from '../indices/index-body.ts';
import type { ProgressDocument } from './progress.ts';

const count = { type: 'integer' } as const;

/**
 * The index of what visitors did with each listing. What is older than the activity that it is rolled up from is nowhere else:
 * of another version it is filled from the one before, by whoever raises it.
 */
export const listingActivityIndex: {
  version: number;
  settings: Readonly<Record<string, unknown>>;
  properties: Mapping<ListingActivityDocument | ProgressDocument>;
} = {
  version: 1,
  settings: { refresh_interval: '1s' },
  properties: {
    listing: { type: 'keyword' },
    day: { type: 'date' },
    views: count,
    impressions: count,
    clicks: count,
    favourites: count,
    contacts: count,
    carts: count,
    rolledUpTo: { type: 'object', enabled: false },
  },
};

/** Makes the index where it is missing, under the name that it is read by; gives one from before the fields that it lacks. */
export async function ensureListingActivityIndex(client: Client, prefix: string): Promise<void> {
  const alias = listingActivityAlias(prefix);
  const [there] = Object.values(await client.indices.getMapping({ index: alias }, { ignore: [404] }));
  const { properties } = listingActivityIndex;
  if (there?.mappings?.properties !== undefined) {
    const lacks = Object.keys(properties).some((field) => !(field in (there.mappings.properties ?? {})));
    if (lacks)
      await client.transport.request({ method: 'PUT', path: `/${alias}/_mapping`, body: { properties } });
    return;
  }
  const body = { ...indexBodyOf(listingActivityIndex), aliases: { [alias]: {} } };
  await client.transport
    .request({ method: 'PUT', path: `/${alias}-v${listingActivityIndex.version}`, body })
    .catch((error: unknown) => {
      if (!isAlreadyThere(error)) throw error;
    });
}
