import { basename, join } from 'node:path';
import { createElasticsearch } from '@vivarium/platform/elasticsearch/client.ts';
import { withPostgres } from '../../services/with-postgres.ts';
import type { OwnStage } from '../../system/own-stage.ts';
import type { Marks } from './marks.ts';
import { type Sighting, searchFiles } from './raw-files.ts';

/** Where a mark stands: the store, the file in it, the fields. */
export interface StoreSighting extends Sighting {
  store: string;
}

/**
 * Searches the files of every service, and the logs of all processes. Elasticsearch is asked for its documents besides, since it
 * keeps them in blocks that are compressed.
 */
export async function searchStores(stage: OwnStage, marks: Marks): Promise<StoreSighting[]> {
  const { dataDir } = stage.services;
  const files = dataDir === undefined ? [] : await searchFiles(dataDir, marks);
  const named = await namesOfTables(stage.services.urls.postgres);
  const logs = await searchFiles(join(stage.stateDir, 'logs'), marks);
  return [
    ...files.map(({ file, fields }) => ({
      store: file.split('/', 1)[0] ?? '',
      file: named.get(basename(file)) ?? file,
      fields,
    })),
    ...logs.map(({ file, fields }) => ({ store: 'logs', file, fields })),
    ...(await searchDocuments(stage, marks)),
  ];
}

/** @returns the names of tables and indices by those of their files. */
async function namesOfTables(url: string): Promise<Map<string, string>> {
  const { rows } = await withPostgres(url, (client) =>
    client.query<{ file: string; name: string }>(
      `select relfilenode::text as file, oid::regclass::text as name from pg_class where relfilenode <> 0`,
    ),
  );
  return new Map(rows.map(({ file, name }) => [file, name]));
}

/** @returns the indices in whose documents a mark stands. */
export async function searchDocuments({ services }: OwnStage, marks: Marks): Promise<StoreSighting[]> {
  const client = createElasticsearch(services.urls.elasticsearch, { timeoutMs: 60_000 });
  const found = new Map<string, Set<string>>();
  try {
    await client.indices.refresh({ index: '*' });
    const pages = client.helpers.scrollSearch({ index: '*', size: 500, query: { match_all: {} } });
    for await (const { body } of pages)
      for (const { _index, _id, _source } of body.hits.hits) {
        const fields = marks.in(Buffer.from(`${_id} ${JSON.stringify(_source)}`));
        if (fields.size > 0) found.set(_index, new Set([...(found.get(_index) ?? []), ...fields]));
      }
  } finally {
    await client.close();
  }
  return [...found].map(([file, fields]) => ({
    store: 'elasticsearch documents',
    file,
    fields: [...fields],
  }));
}
