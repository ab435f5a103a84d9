import { join } from 'node:path';
import { repositoryRoot } from '../process/repository.ts';
import { runCommand } from '../services/run-command.ts';
import { checkBundle } from './bundle.ts';
import { checkFigures } from './figures.ts';
import { checkGenerated } from './generated.ts';

/** One thing that is looked at. */
interface CheckPart {
  readonly name: string;
  /** What is being done, for who waits. */
  readonly doing: string;
  /** @returns lines worth telling when all is well @throws with all that was found */
  check(signal: AbortSignal): Promise<readonly string[]>;
}

const packages = [
  'catalogue',
  'contracts',
  'platform',
  'command-api',
  'projector',
  'query-api',
  'media-worker',
  'web',
];
const everything = 1_000_000;

/** Runs programs from node_modules side by side, each of which has one thread; each fails by its exit code. */
const running =
  (...commands: readonly (readonly string[])[]): CheckPart['check'] =>
  async (signal) => {
    const outcomes = await Promise.allSettled(
      commands.map(([program = '', ...args]) =>
        runCommand(process.execPath, [join('node_modules', program), ...args], {
          ...{ cwd: repositoryRoot, signal, lastWords: everything },
        }),
      ),
    );
    const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    if (failures.length > 0) throw new Error(failures.map(wordsOf).join('\n'));
    return [];
  };

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** In order, the fast ones first. A further one is a line here. */
export const checkParts: readonly CheckPart[] = [
  { name: 'figures', doing: 'measuring files', check: checkFigures },
  {
    name: 'lint',
    doing: 'reading all files for mistakes and form',
    // What is only warned of is read by nobody.
    check: running(['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']),
  },
  { name: 'dead', doing: 'looking for what nobody uses', check: running(['knip/bin/knip.js']) },
  {
    name: 'boundaries',
    doing: 'following the imports',
    check: running([
      'dependency-cruiser/bin/dependency-cruiser.mjs',
      '--config=.dependency-cruiser.cjs',
      ...packages.map((name) => `${name}/src`),
      'ops',
    ]),
  },
  {
    name: 'types',
    doing: 'checking types',
    check: running(['typescript/bin/tsc', '--noEmit'], ['typescript/bin/tsc', '--noEmit', '-p', 'web']),
  },
  {
    name: 'words',
    doing: 'looking for words that the files of languages lack, or have too many',
    check: running(
      ['@lingui/cli/dist/lingui.js', 'check', 'sync', '--clean', '--config', 'web/lingui.config.ts'],
      ['@lingui/cli/dist/lingui.js', 'check', 'missing', '--config', 'web/lingui.config.ts'],
    ),
  },
  { name: 'generated', doing: 'making the generated files anew', check: checkGenerated },
  { name: 'bundle', doing: 'building the pages and weighing them', check: checkBundle },
];
