import { describe, expect, it } from 'vitest';
import { figuresOf, type MeasuredFile } from './figures.ts';

const short: MeasuredFile[] = Array.from({ length: 9 }, (_, i) => ({
  path: `web/src/ui/${i}.ts`,
  lines: 40,
}));
const problemsOf = (...files: MeasuredFile[]) => figuresOf([...short, ...files]).problems;

describe('the sizes of files', () => {
  it('are told with the longest file and the longest place where a program is put together', () => {
    const root = { path: 'query-api/src/server.ts', lines: 99 };
    const { figures, problems } = figuresOf([...short, root]);
    expect(problems).toEqual([]);
    expect(figures).toEqual([
      'median source file: 40 lines of 10 files',
      'longest file but data: 99 lines (query-api/src/server.ts)',
      'longest of 1 composition roots: 99 lines (query-api/src/server.ts)',
    ]);
  });

  it.each([
    'command-api/src/worker-server.ts',
    'projector/src/projector.ts',
    'web/src/main.tsx',
    'web/src/app/App.tsx',
  ])('stay below 100 lines in %s', (path) => {
    expect(problemsOf({ path, lines: 99 })).toEqual([]);
    expect(problemsOf({ path, lines: 100 })).toEqual([`${path} has 100 lines, not below 100`]);
  });

  it('may be up to 350 lines elsewhere, in tests too, and more only in data', () => {
    const path = 'query-api/src/search/plan.unit.test.ts';
    expect(problemsOf({ path, lines: 350 }, { path: 'catalogue/src/species/boas.ts', lines: 900 })).toEqual(
      [],
    );
    expect(problemsOf({ path, lines: 351 })).toEqual([`${path} has 351 lines, more than 350`]);
  });

  it('have a median below 60, tests and data not counted', () => {
    const long = Array.from({ length: 10 }, (_, i) => ({ path: `web/src/sell/${i}.ts`, lines: 60 }));
    expect(problemsOf(...long)).toEqual(['the median source file has 60 lines, not below 60']);
    const tests = long.map(({ path, lines }) => ({ path: path.replace('.ts', '.unit.test.ts'), lines }));
    expect(problemsOf(...tests)).toEqual([]);
  });
});
