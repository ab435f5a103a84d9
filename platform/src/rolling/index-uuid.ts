import type { Client } from '@elastic/elasticsearch';

/**
 * @returns what tells an index apart from all others, those among them that have had its name: sequence numbers of one mean
 *   nothing of another
 */
export async function indexUuid(client: Client, index: string): Promise<string> {
  const settings = await client.indices.getSettings({ index, name: 'index.uuid' });
  const uuid = settings[index]?.settings?.index?.uuid;
  if (uuid === undefined) throw new Error(`${index} has no uuid`);
  return uuid;
}
