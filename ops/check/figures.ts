import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../process/repository.ts';
import { runCommand } from '../services/run-command.ts';

/** A file of the repository and how many lines it has. */
export interface MeasuredFile {
  readonly path: string;
  readonly lines: number;
}

const LONGEST = 350;
const MEDIAN_BELOW = 60;
const ROOT_BELOW = 100;

const isTest = (path: string) => /\.(unit|int|e2e|system|type)\.test\.tsx?$/.test(path);
/** Facts and words written as code: they grow with the field, not with what the program does. */
const isData = (path: string) =>
  /^catalogue\/src\/|^ops\/demo\/|^ops\/bench\/relevance\/queries\//.test(path);
/** Where the parts of a program are put together. */
const isRoot = (path: string) =>
  /^[a-z-]+\/src\/(main|server|relay|relay-server|worker|worker-server|matcher|matcher-server|projector)\.tsx?$/.test(
    path,
  ) || /^(web\/src\/app\/App\.tsx|ops\/gateway\/main\.ts)$/.test(path);

/**
 * Holds source files to their sizes: short as a rule, none very long, and the places where programs are put together
 * short without exception. Tests count for the longest only, data for nothing.
 *
 * @returns the figures, and what is over a limit
 */
export function figuresOf(files: readonly MeasuredFile[]): { figures: string[]; problems: string[] } {
  const code = files.filter(({ path }) => !isData(path));
  const sources = code.filter(({ path }) => !isTest(path));
  const roots = sources.filter(({ path }) => isRoot(path));
  const median = medianOf(sources.map(({ lines }) => lines));
  const [longest, longestRoot] = [code, roots].map((some) => some.toSorted((a, b) => b.lines - a.lines)[0]);
  const said = (file: MeasuredFile | undefined) => `${file?.lines ?? 0} lines (${file?.path ?? 'none'})`;
  return {
    figures: [
      `median source file: ${median} lines of ${sources.length} files`,
      `longest file but data: ${said(longest)}`,
      `longest of ${roots.length} composition roots: ${said(longestRoot)}`,
    ],
    problems: [
      ...(median < MEDIAN_BELOW
        ? []
        : [`the median source file has ${median} lines, not below ${MEDIAN_BELOW}`]),
      ...code.filter(({ lines }) => lines > LONGEST).map((file) => over(file, `more than ${LONGEST}`)),
      ...roots
        .filter(({ lines }) => lines >= ROOT_BELOW)
        .map((file) => over(file, `not below ${ROOT_BELOW}`)),
    ],
  };
}

/** Measures the repository. @returns the figures @throws naming each file that is over a limit */
export async function checkFigures(signal: AbortSignal): Promise<readonly string[]> {
  const options = { cwd: repositoryRoot, signal };
  const listed = await runCommand('git', ['ls-files', '*.ts', '*.tsx', '*.mjs', '*.css'], options);
  const files = listed.split('\n').filter((path) => path !== '');
  const { figures, problems } = figuresOf(files.map((path) => ({ path, lines: linesOf(path) })));
  if (problems.length > 0) throw new Error([...problems, ...figures].join('\n'));
  return figures;
}

function over({ path, lines }: MeasuredFile, limit: string): string {
  return `${path} has ${lines} lines, ${limit}`;
}

function linesOf(path: string): number {
  return readFileSync(join(repositoryRoot, path), 'utf8').split('\n').length - 1;
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
