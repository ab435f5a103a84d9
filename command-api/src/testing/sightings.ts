import { streams } from '@vivarium/contracts/shared/envelope.ts';
import type { Nats } from '@vivarium/platform/nats/connect.ts';
import { sql } from 'kysely';
import type { TestCommandApi } from './test-command-api.ts';

/** @returns each place of the stores and streams in which a word stands. */
export async function sightingsOf(word: string, t: TestCommandApi, nats: Nats): Promise<string[]> {
  const found: string[] = [];
  const { rows: tables } = await sql<{ name: string }>`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
  `.execute(t.postgres.db);
  for (const { name } of tables) {
    const { rows } = await sql<{ count: string }>`
      select count(*) from ${sql.table(name)} as one where lower(one::text) like ${`%${word.toLowerCase()}%`}
    `.execute(t.postgres.db);
    if (rows[0]?.count !== '0') found.push(name);
  }
  for (const { name } of await t.mongo.db.listCollections().toArray()) {
    const documents = await t.mongo.db.collection(name).find().toArray();
    if (JSON.stringify(documents).includes(word)) found.push(`mongo ${name}`);
  }
  const prefix = t.config.NAME_PREFIX;
  for (const { name } of [streams.events(prefix), streams.deadLetters(prefix)]) {
    const info = await nats.manager.streams.info(name).catch(() => undefined);
    for (let seq = Math.max(1, info?.state.first_seq ?? 1); seq <= (info?.state.last_seq ?? 0); seq += 1) {
      const message = await nats.manager.streams.getMessage(name, { seq });
      if (message?.string().includes(word)) found.push(`${name} ${message.subject}`);
    }
  }
  return found;
}
