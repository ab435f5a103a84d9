import type { Client } from '@elastic/elasticsearch';
import { activityAlias } from '@vivarium/contracts/read-models.ts';
import { isAlreadyThere } from '@vivarium/platform/elasticsearch/already-there.ts';
import { isGone } from '@vivarium/platform/elasticsearch/is-gone.ts';
import { indexBodyOf } from '../indices/index-body.ts';
import { activityIndex } from './activity-index.ts';

/**
 * The alias that this version writes under. An instance of an earlier version finds its own gone when the index is, and
 * so never writes documents of another mapping, nor makes an index by writing to one that is no more.
 */
export function writeAlias(prefix: string): string {
  return `${activityAlias(prefix)}-v${activityIndex.version}`;
}

/**
 * Makes the index of this version where it is missing, and lets the alias that is read point to it alone; the index of
 * another version goes in the same call. Until the stream is read again, little is found in the new one.
 * @param beforeCreation done before there is an index, so that it is done again where the creation fails
 */
export async function ensureActivityIndex(
  client: Client,
  prefix: string,
  beforeCreation: () => Promise<void>,
): Promise<void> {
  const [alias, own] = [activityAlias(prefix), writeAlias(prefix)];
  const index = `${own}-000001`;
  if (!(await client.indices.exists({ index }))) {
    await beforeCreation();
    const body = { ...indexBodyOf(activityIndex), aliases: { [own]: {} } };
    await client.transport.request({ method: 'PUT', path: `/${index}`, body }).catch((error: unknown) => {
      if (!isAlreadyThere(error)) throw error;
    });
  }
  const behind = await client.indices.getAlias({ name: alias }, { ignore: [404] });
  const others = Object.keys('error' in behind ? {} : behind).filter((name) => name !== index);
  await client.indices
    .updateAliases({
      actions: [{ add: { index, alias } }, ...others.map((other) => ({ remove_index: { index: other } }))],
    })
    // Another instance removed it first, in the call in which it added the alias.
    .catch((error: unknown) => {
      if (!isGone(error)) throw error;
    });
}
