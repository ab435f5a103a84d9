import { createHash } from 'node:crypto';
import {
  type ImportCheck,
  type ImportProblem,
  type ImportQuery,
  MOST_PROBLEMS,
} from '@vivarium/contracts/listings/imports/http.ts';
import { labelOf } from '@vivarium/contracts/listings/projected/names.ts';
import { isAnimal } from '@vivarium/contracts/listings/state.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { toWireMoney } from '@vivarium/contracts/shared/money.ts';
import type { CommandMeta } from '@vivarium/platform/http/command-meta.ts';
import type { Kysely } from 'kysely';
import type { Db } from 'mongodb';
import type { Actor } from '../../aggregate/decision.ts';
import type { Moment } from '../../aggregate/execute.ts';
import { keyReused } from '../../aggregate/outcome.ts';
import { requestHash } from '../../aggregate/receipt.ts';
import { listingEvent } from '../listing-event.ts';
import { listingStore } from '../listings.store.ts';
import { type MissingOf, sellerLacks } from '../publish-listing/seller-requirements.ts';
import type { Turns } from '../publish-listing/turns.ts';
import { type DecidedFile, type DecidedRow, decideImport, listingAfter } from './decide.ts';
import { endImport, type FileImport, findImport, importedBefore, noteImport } from './file-import.store.ts';
import type { FileImportTables } from './file-import.table.ts';
import { type ReadFile, readFile } from './read-file.ts';

export interface ImportDependencies extends Moment {
  db: Db;
  postgres: Kysely<FileImportTables>;
  turns: Turns;
  /** What somebody lacks of what is asked of sellers. */
  missingOf: MissingOf;
  /** Says that a listing has events to relay. */
  hint: (id: string) => void;
}

/** A file and what holds for all of it. */
export interface GivenFile {
  bytes: Uint8Array;
  query: ImportQuery;
}

/** Listings from files of animals. */
export function createImports(dependencies: ImportDependencies) {
  const { postgres, clock, newId, turns, missingOf } = dependencies;
  const meetRequirements = async (actor: Actor, { query: { publish } }: GivenFile) => {
    const missing = publish === 'true' ? await missingOf(actor.id) : [];
    if (missing.length > 0) throw sellerLacks(missing);
  };
  const read = ({ bytes, query: { publish, ...forAll } }: GivenFile, sellerId: string, now: Date) => {
    const file = readFile(bytes, forAll);
    const deciding = { sellerId, publish: publish === 'true', now, newId };
    return { file, deciding, decided: decideImport(file, deciding) };
  };
  return {
    /** Says what an import would do. Writes nothing. */
    async check(actor: Actor, given: GivenFile): Promise<ImportCheck> {
      await meetRequirements(actor, given);
      const { file, decided } = read(given, actor.id, clock());
      const before = await importedBefore(postgres, actor.id, hashOf(given.bytes));
      return checkOf(file, decided, before);
    },

    /**
     * Lists every animal of a file, or none. What is to be listed is noted first, wholly, in one write: from then on it will be
     * listed, by this call, by one with the same key, or by the worker.
     * @throws {Problem} 422 where a row is wrong, with the first of the problems; 409 where the key was used for another file.
     */
    async import(actor: Actor, given: GivenFile, meta: CommandMeta & { idempotencyKey: string }) {
      const { idempotencyKey: key, cause } = meta;
      const contentHash = hashOf(given.bytes);
      const hash = requestHash('import', [contentHash, given.query]);
      const earlier = await findImport(postgres, { sellerId: actor.id, key });
      if (earlier !== undefined) return finished(earlier, hash);
      await meetRequirements(actor, given);
      const now = clock();
      const { file, deciding, decided } = read(given, actor.id, now);
      if (decided.problems.length > 0) throw refusalOf(decided.problems);
      // Each takes its turn, as by hand: a file of five hundred animals does not fill the first pages.
      const rows = deciding.publish
        ? decideImport(file, { ...deciding, turn: await turns.next(actor.id, now, file.rows.length) }).rows
        : decided.rows;
      const made = rows.map((row) => ({
        after: listingAfter(row),
        events: row.happenings.map((one) => listingEvent(one, { id: newId(), now, cause, actor })),
      }));
      const one: FileImport = {
        ...{ id: newId(), sellerId: actor.id, key, requestHash: hash, contentHash },
        ...{ createdAt: now, made, receipt: rows.map(receiptOf) },
      };
      if (await noteImport(postgres, one)) return finished(one, hash);
      const other = await findImport(postgres, { sellerId: actor.id, key });
      if (other === undefined)
        throw new Problem('concurrent_change', 'The file could not be imported. Try again.');
      return finished(other, hash);
    },
  };

  async function finished(one: FileImport, hash: string): Promise<FileImport> {
    if (one.requestHash !== hash) throw keyReused();
    await finishImport(dependencies, one);
    return one;
  }
}

/** Lists what is left of an import. Twice, or two at once, is once: ids and events were settled when it was noted. */
export async function finishImport(
  { db, postgres, hint }: Pick<ImportDependencies, 'db' | 'postgres' | 'hint'>,
  { id, made }: FileImport,
): Promise<void> {
  if (made === null) return;
  await listingStore.insertAll(db, made);
  await endImport(postgres, id);
  for (const { after } of made) hint(after.id);
}

export type Imports = ReturnType<typeof createImports>;

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}

function receiptOf(decided: DecidedRow): FileImport['receipt'][number] {
  const { id, version, status } = listingAfter(decided);
  return { row: decided.row, id, version, status };
}

function refusalOf(problems: readonly ImportProblem[]): Problem {
  const rows = new Set(problems.map(({ row }) => row)).size;
  const message = `Nothing was imported: something is wrong in ${rows} ${rows === 1 ? 'row' : 'rows'}.`;
  return new Problem('import_refused', message, {
    details: problems.map(({ row, column, message: said, code }) => ({
      path: column === null ? `rows.${row}` : `rows.${row}.${column}`,
      message: said,
      ...(code !== null && { code }),
    })),
  });
}

function checkOf(file: ReadFile, { rows, problems }: DecidedFile, before: Date | undefined): ImportCheck {
  return {
    rows: file.count,
    ready: problems.length === 0,
    columns: file.columns,
    problems: problems.slice(0, MOST_PROBLEMS),
    more: problems.length > MOST_PROBLEMS,
    animals: rows.map(animalOf),
    importedBefore: before?.toISOString() ?? null,
  };
}

function animalOf(decided: DecidedRow): ImportCheck['animals'][number] {
  const listing = listingAfter(decided);
  const { species = '', traits } = isAnimal(listing) ? listing.attributes : { traits: [] };
  return {
    row: decided.row,
    title: listing.title,
    species,
    traits: traits.map((trait) => labelOf(species, trait)),
    price: toWireMoney(listing.price),
  };
}
