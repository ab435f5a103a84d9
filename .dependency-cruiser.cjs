const servers = ['command-api', 'projector', 'query-api'];
const source = (name) => `^${name}/`;
const test = '\\.(unit|int|e2e|type)\\.test\\.tsx?$';

/** The boundaries of the design, enforced. Each rule says why it is there. */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A cycle hides who depends on whom.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'catalogue-is-the-ground',
      comment: 'Facts of the field depend on nothing else that is ours.',
      severity: 'error',
      from: { path: source('catalogue'), pathNot: test },
      to: { pathNot: ['^catalogue/', 'node_modules/zod/'] },
    },
    {
      name: 'contracts-stands-on-the-catalogue',
      comment: 'contracts is what the others share: it depends on the catalogue only and does no I/O.',
      severity: 'error',
      from: { path: source('contracts'), pathNot: test },
      to: { pathNot: ['^(contracts|catalogue)/', 'node_modules/(zod|bs58|base-x|uuidv7)/'] },
    },
    {
      name: 'platform-knows-no-business',
      comment: 'platform is technology: of ours it may only import contracts.',
      severity: 'error',
      from: { path: source('platform') },
      to: { path: [...servers, 'web', 'ops'].map(source) },
    },
    ...[...servers, 'web'].map((name) => ({
      name: `${name}-stands-alone`,
      comment: 'The deployables share contracts (and the servers platform) and never each other.',
      severity: 'error',
      from: { path: source(name) },
      to: { path: [...servers, 'web', 'ops'].filter((other) => other !== name).map(source) },
    })),
    {
      name: 'web-runs-in-a-browser',
      severity: 'error',
      comment: 'The web application must not pull server technology into the browser.',
      from: { path: '^web/src/', pathNot: test },
      to: { path: [source('platform'), '^node:'] },
    },
    {
      name: 'query-api-reads-elasticsearch-only',
      severity: 'error',
      comment: 'Reads keep answering while Postgres and MongoDB are down.',
      from: { path: source('query-api') },
      to: { path: 'node_modules/(pg|kysely|mongodb)/' },
    },
    {
      name: 'projector-knows-no-write-store',
      severity: 'error',
      comment: 'It learns state from events and from the snapshots that command-api serves.',
      from: { path: source('projector') },
      to: { path: 'node_modules/(pg|kysely|mongodb)/' },
    },
    {
      name: 'store-is-the-only-file-that-knows-its-database',
      severity: 'error',
      comment: 'A context reaches its database through its store.',
      from: {
        path: '^command-api/src/(?!platform/)',
        pathNot: [test, '\\.store\\.ts$', '\\.table\\.ts$', '/migrations/', '\\.indexes\\.ts$'],
      },
      to: { path: 'node_modules/(pg|kysely|mongodb)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'source-does-not-import-tests',
      severity: 'error',
      comment: 'Tests lean on the code, not the other way round.',
      from: { pathNot: test },
      to: { path: test },
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      comment: 'An import that cannot be found.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|vite/client)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
