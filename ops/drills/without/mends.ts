import type { ServerName } from '../../system/server-names.ts';

/** A mend of something that lost or brought back writes, as it is taken out of the code for showing that a drill finds it. */
export interface Mend {
  /** As it is chosen on the command line: `npm run drills -- <drill> --without <name>`. */
  name: string;
  /** What was wrong without it, in a few words. */
  title: string;
  /** The drill that finds it. */
  drill: string;
  /** The servers that run without it; commands of the projector always do. */
  servers: readonly ServerName[];
  edits: readonly Edit[];
}

/** A place in the code, and what stood there without the mend. */
interface Edit {
  /** Relative to the repository. */
  file: string;
  /** There exactly once. */
  now: string;
  before: string;
}

const projector = ['projector'] as const;

/** Those whose fault a drill finds; those that none does are told of in docs/benchmarks.md. */
export const mends: readonly Mend[] = [
  {
    name: 'mark-of-rebuilds',
    title: 'a rebuild that ends between the move of the alias and its last catch-up has ended well',
    drill: 'rebuilds',
    servers: projector,
    edits: [
      {
        file: 'projector/src/indices/state.ts',
        now: "return meta.catchUpFrom === undefined ? 'current' : 'unfinished';",
        before: "return 'current';",
      },
    ],
  },
  {
    name: 'one-index',
    title: 'several build at once, and an alias stands for two indices',
    drill: 'lost-indices',
    servers: projector,
    edits: [
      {
        file: 'projector/src/indices/ensure-indices.ts',
        now: 'ONLY_ONE = { is_write_index: true };',
        before: 'ONLY_ONE = {};',
      },
      {
        file: 'projector/src/indices/state.ts',
        now: "if (others.length > 0) return 'several indices';",
        before: '',
      },
      {
        file: 'projector/src/indices/alone.ts',
        now: "return await withLock(nats, { prefix, name: 'read-models', waitMs }, work);",
        before: 'return await work({ demand: () => {} } as never);',
      },
    ],
  },
  {
    name: 'walks-across-rebuilds',
    title: 'a walk by relevance ends where a rebuild takes its index away',
    drill: 'rebuilds',
    servers: ['query-api'],
    edits: [
      {
        file: 'query-api/src/elasticsearch/searches.ts',
        now: "  'index_not_found_exception',\n]);",
        before: ']);',
      },
    ],
  },
  {
    name: 'signs-of-life',
    title: 'what takes longer than the stream waits is given to somebody else as well',
    drill: 'renames',
    servers: projector,
    edits: [
      {
        file: 'platform/src/stream/heartbeat.ts',
        now: 'message.working();',
        before: '',
      },
    ],
  },
  {
    name: 'lost-streams',
    title: 'a stream that is made anew is taken for the one that was lost',
    drill: 'lost-stream',
    servers: projector,
    edits: [
      {
        file: 'projector/src/reconcile/keep-reconciled.ts',
        now: "return { what: 'lost' };",
        before: "return { what: 'nothing' };",
      },
    ],
  },
  {
    name: 'content-of-versions',
    title: 'a version that a restored store gives away twice is known by its number alone',
    drill: 'restored-store',
    servers: projector,
    edits: [
      {
        file: 'projector/src/definition/content.ts',
        now: 'known.set(event, hash);\n  return hash;',
        before: 'return 0;',
      },
    ],
  },
  {
    name: 'lost-copies',
    title: 'copies keep what a restored store has lost',
    drill: 'restored-store',
    servers: projector,
    edits: [
      {
        file: 'projector/src/reconcile/reconcile.ts',
        now: ', { takesBack: true })',
        before: ')',
      },
    ],
  },
  {
    name: 'recalled-erasures',
    title: 'whoever has left is there again when a backup of before is put back',
    drill: 'restored-store',
    servers: ['worker'],
    edits: [
      {
        file: 'command-api/src/background/erase-people.ts',
        now: 'await recallErasures({ nats, prefix, logger, at });',
        before: '',
      },
    ],
  },
  {
    name: 'lost-versions',
    title: 'contexts that follow listings keep what a restored store has lost',
    drill: 'restored-store',
    servers: ['worker'],
    edits: [
      {
        file: 'command-api/src/listings/reconcile-versions/decide.ts',
        now: "if (listing.version >= known) return 'unchanged';",
        before: "return 'unchanged';",
      },
    ],
  },
  {
    name: 'compare-and-set',
    title: 'a document is written whether or not somebody else has written it since it was read',
    drill: 'pairs',
    servers: projector,
    edits: [
      {
        file: 'projector/src/runtime/write-documents.ts',
        now: ', if_seq_no: before.seqNo, if_primary_term: before.primaryTerm',
        before: '',
      },
    ],
  },
  {
    name: 'refused-deletes',
    title: 'what is old is deleted again and again while it is refused, and the projector does not end',
    drill: 'old-activity',
    servers: projector,
    edits: [
      {
        file: 'projector/src/indices/delete-where.ts',
        now: 'while (!signal?.aborted) {',
        before: 'for (;;) {',
      },
      {
        file: 'projector/src/indices/delete-where.ts',
        now: 'if (refused.length > 0)',
        before: 'if (false)',
      },
    ],
  },
  {
    name: 'token-of-memory',
    title: 'what an index looks like is told by a count alone, which begins anew with Elasticsearch',
    drill: 'quiet-restart',
    servers: ['query-api'],
    edits: [
      {
        file: 'query-api/src/search/cache/index-state.ts',
        now: "copy.node, refreshes, max_seq_no, commit?.id ?? '']",
        before: 'refreshes]',
      },
      {
        file: 'query-api/src/search/cache/index-state.ts',
        // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code.
        now: '`${failures}:${token}`',
        before: 'token',
      },
    ],
  },
  {
    name: 'receipts-of-nothing',
    title: 'a command that found nothing to do keeps no receipt, and undoes later ones when it is sent again',
    drill: 'retries',
    servers: ['command-api'],
    edits: [
      {
        file: 'command-api/src/aggregate/outcome.ts',
        now: '...(key !== undefined && { receipt:',
        before: '...(key !== undefined && happening !== undefined && { receipt:',
      },
    ],
  },
  {
    name: 'outages-apart',
    title: 'an outage counts towards what buries an event',
    drill: 'refused-writes',
    servers: projector,
    edits: [
      {
        file: 'platform/src/stream/handle-batch.ts',
        now: "for (const message of items.keys()) settle(message, 'retried');",
        before: "for (const message of items.keys()) await settleBy(message, { kind: 'poison', error });",
      },
      {
        file: 'platform/src/stream/handle-batch.ts',
        now: "if (outcome.kind === 'poison') {",
        before: '{',
      },
      {
        file: 'platform/src/stream/handle-batch.ts',
        now: "return giveUp(message, 'poison', outcome.error);",
        before: "return giveUp(message, 'poison', (outcome as { error?: unknown }).error);",
      },
    ],
  },
];

/** @returns the mend of a name. @throws in plain words when there is none. */
export function mendNamed(name: string): Mend {
  const found = mends.find((one) => one.name === name);
  if (found !== undefined) return found;
  throw new Error(`There is no mend “${name}”. There are: ${mends.map((one) => one.name).join(', ')}`);
}

/** @returns what is started instead of the servers that run without a mend. */
export function entryPointsWithout({ servers }: Pick<Mend, 'servers'>): Partial<Record<ServerName, string>> {
  return Object.fromEntries(servers.map((name) => [name, `ops/drills/without/${name}.ts`]));
}

/** @returns a text without a mend. @throws when it has not, or not once, what is to be replaced. */
export function without(text: string, edits: readonly Edit[]): string {
  return edits.reduce((before, edit) => {
    const parts = before.split(edit.now);
    if (parts.length !== 2) throw new Error(`${edit.file} has ${parts.length - 1} times: ${edit.now}`);
    return parts.join(edit.before);
  }, text);
}
