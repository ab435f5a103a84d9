import { createClient } from '@redis/client';
import { mongoDatabase } from '@vivarium/command-api/stores.ts';
import { bucketOf, keptBuckets } from '@vivarium/contracts/media/places.ts';
import { openS3 } from '@vivarium/platform/s3/client.ts';
import { MongoClient } from 'mongodb';
import { withPostgres } from '../../services/with-postgres.ts';
import type { OwnStage } from '../../system/own-stage.ts';
import type { Marks } from '../erasure/marks.ts';
import { searchDocuments } from '../erasure/stores.ts';

/** The stores that are asked, in which somebody must be seen before they go: who does not see them then sees nothing afterwards. */
export const askedStores = ['Postgres', 'MongoDB', 'Elasticsearch', 'S3'] as const;

/** @returns where something of somebody stands, by what the stores answer: “Postgres identity.user (display name)”. */
export async function leftOf(stage: OwnStage, marks: Marks, personId: string): Promise<string[]> {
  const { urls } = stage.services;
  const inDocuments = await searchDocuments(stage, marks);
  return [
    ...(await inPostgres(urls.postgres, marks)),
    ...(await inMongodb(urls.mongodb, marks)),
    ...inDocuments.map(({ file, fields }) => `Elasticsearch ${file} (${fields.join(', ')})`),
    ...(await inRedis(urls.redis, marks)),
    ...(await inS3(urls.s3, personId)),
  ];
}

function sighting(where: string, marks: Marks, text: string): string[] {
  const fields = marks.in(Buffer.from(text));
  return fields.size === 0 ? [] : [`${where} (${[...fields].join(', ')})`];
}

async function inPostgres(url: string, marks: Marks): Promise<string[]> {
  return withPostgres(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(
        `select one::text as row from ${name} as one where one::text ilike '%qzx%'`,
      );
      found.push(...sighting(`Postgres ${name}`, marks, rows.map(({ row }) => row).join('\n')));
    }
    return found;
  });
}

async function inMongodb(url: string, marks: Marks): Promise<string[]> {
  const client = new MongoClient(url);
  try {
    const db = client.db(mongoDatabase(''));
    const found: string[] = [];
    for (const { name } of await db.listCollections().toArray())
      for await (const document of db.collection(name).find())
        found.push(...sighting(`MongoDB ${name}`, marks, JSON.stringify(document)));
    return found;
  } finally {
    await client.close();
  }
}

async function inRedis(url: string, marks: Marks): Promise<string[]> {
  if (url === '') return [];
  const client = createClient({ url });
  await client.connect();
  try {
    // What is dumped is packed otherwise.
    await client.configSet({ rdbcompression: 'no' });
    const found: string[] = [];
    for (const key of await client.keys('*'))
      found.push(...sighting(`Redis ${key}`, marks, `${key} ${await client.dump(key)}`));
    return found;
  } finally {
    client.destroy();
  }
}

/** Their face lies in a folder of theirs, and so does what they upload. */
async function inS3(url: string, personId: string): Promise<string[]> {
  if (url === '') return [];
  const s3 = openS3(url);
  const found: string[] = [];
  for (const name of ['tmp', ...keptBuckets] as const)
    for await (const { key } of s3.list(bucketOf(name, '')))
      if (key.includes(personId)) found.push(`S3 ${name}/${key}`);
  return found;
}
