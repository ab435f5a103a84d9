const { existsSync, readdirSync } = require('node:fs');

const servers = ['command-api', 'projector', 'query-api', 'media-worker'];
const source = (name) => `^${name}/`;
const test = '\\.(unit|browser|int|e2e|type)\\.test\\.tsx?$';
/** Folders of command-api that its bounded contexts may use: what is none, and `mail`, which keeps letters and sends those of all. */
const shared =
  '(?:aggregate|away|background|cli|keys|ledger|mail|payments|security-log|snapshots|testing|vault)/';
/** Rooms of the web application that hold pages. */
const places = readdirSync(`${__dirname}/web/src`).filter((room) =>
  existsSync(`${__dirname}/web/src/${room}/pages.ts`),
);

/**
 * Rules by which each floor of a folder stands only on those that are named before it. Within a floor nothing is said.
 * @param folder from the root of the repository
 * @param floors from the ground up, each a folder or several of them
 */
const floorsOf = (folder, floors) =>
  floors.slice(0, -1).map((floor, at) => ({
    name: `${folder.replaceAll('/', '-')}-${[floor].flat()[0]}-reaches-nothing-above`,
    comment: `${[floor].flat().join(', ')} is below ${floors
      .slice(at + 1)
      .flat()
      .join(', ')}.`,
    severity: 'error',
    from: { path: `^${folder}/(${[floor].flat().join('|')})/`, pathNot: test },
    to: {
      path: `^${folder}/(${floors
        .slice(at + 1)
        .flat()
        .join('|')})/`,
    },
  }));

/** What the features of query-api stand on, from the ground up; every other folder of it is a feature. */
const queryGround = [
  ['text', 'memory', 'cursor', 'elasticsearch', 'gazetteer'],
  'private-reads',
  'search',
  'market',
  'understanding',
  'names',
];

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
      from: { path: source('contracts'), pathNot: [test, '/fixtures/'] },
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
    ...Object.entries({ format: ['format'], ui: ['ui', 'format'], api: ['api', 'ui', 'format'] }).map(
      ([floor, below]) => ({
        name: `web-${floor}-stands-below`,
        severity: 'error',
        comment: 'Floors of the web application: ui and format, then api, then rooms and places, then app.',
        from: { path: `^web/src/${floor}/` },
        to: { path: `^web/src/(?!(${below.join('|')})/)` },
      }),
    ),
    {
      name: 'web-app-stands-above',
      severity: 'error',
      comment: 'Only the application knows what the places are.',
      from: { path: '^web/src/(?!app/)[^/]+/' },
      to: { path: '^web/src/(app/|[^/]+$)' },
    },
    {
      name: 'web-places-are-apart',
      severity: 'error',
      comment:
        'A place imports no other place, and so does what places share: then there are no cycles between them.',
      from: { path: '^web/src/(?!app/)([^/]+)/' },
      to: { path: `^web/src/(?!$1/)(${places.join('|')})/` },
    },
    {
      name: 'web-rooms-form-no-circle',
      scope: 'folder',
      severity: 'error',
      comment: 'A cycle between rooms hides which of them stands on the other.',
      from: { path: '^web/src/[^/]+$' },
      to: { circular: true },
    },
    {
      name: 'web-pages-come-when-asked-for',
      severity: 'error',
      comment: 'What a place registers loads nothing of it.',
      from: { path: '^web/src/[^/]+/pages\\.ts$' },
      to: { dynamic: false, dependencyTypesNot: ['type-only'] },
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
        path: '^command-api/src/(?!(aggregate|testing)/)',
        pathNot: [test, '\\.store\\.ts$', '\\.table\\.ts$', '/migrations/', '\\.indexes\\.ts$'],
      },
      to: { path: 'node_modules/(pg|kysely|mongodb)/', dependencyTypesNot: ['type-only'] },
    },
    ...floorsOf('query-api/src', queryGround),
    {
      name: 'query-api-ground-knows-no-feature',
      severity: 'error',
      comment: 'What features share knows none of them, and nothing of how they are put together.',
      from: { path: `^query-api/src/(${queryGround.flat().join('|')})/`, pathNot: test },
      to: { path: '^query-api/src/', pathNot: `^query-api/src/(${queryGround.flat().join('|')})/` },
    },
    {
      name: 'query-api-features-stand-side-by-side',
      severity: 'error',
      comment:
        'A feature of query-api can be taken away without touching another: what two need goes below both.',
      from: {
        path: '^query-api/src/([^/]+)/',
        pathNot: [test, `^query-api/src/(${queryGround.flat().join('|')})/`],
      },
      to: {
        path: '^query-api/src/[^/]+/',
        pathNot: `^query-api/src/($1|${queryGround.flat().join('|')})/`,
      },
    },
    ...floorsOf('query-api/src/understanding', [
      ['words', 'meaning'],
      'lexicon',
      'tokens',
      'readers',
      ['choosing', 'running'],
    ]),
    {
      name: 'readers-know-no-other',
      severity: 'error',
      comment: 'Each kind of meaning is read by itself; which reading holds is decided when all are there.',
      from: { path: '^query-api/src/understanding/readers/([^/]+)/', pathNot: test },
      to: {
        path: '^query-api/src/understanding/readers/',
        pathNot: '^query-api/src/understanding/readers/($1/|reading\\.ts$)',
      },
    },
    {
      name: 'contexts-do-not-know-each-other',
      severity: 'error',
      comment: 'What one context does when something happens in another is a reaction to its event.',
      from: { path: `^command-api/src/(?!${shared})([^/]+)/`, pathNot: test },
      to: { path: `^command-api/src/(?!${shared})[^/]+/`, pathNot: '^command-api/src/$1/' },
    },
    {
      name: 'the-kernel-knows-no-context',
      severity: 'error',
      comment: 'Aggregates, keys and snapshots are the same for every context.',
      from: { path: '^command-api/src/(aggregate|keys|snapshots|vault)/', pathNot: test },
      to: { path: `^command-api/src/(?!${shared})[^/]+/` },
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
    // Ours only: an edge into the dist/ of a package is what some rules look for.
    // What a rehearsal adds stands where it belongs in a copy only.
    exclude: { path: '^[a-z-]+/(dist|generated)/|^ops/rehearsal/toys/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
