import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { repositoryRoot } from '../process/repository.ts';

/** Files that take a minute or several, the longest first. Begun last, one of them is what all the others are waited for by. */
const LONGEST: readonly string[] = [
  'ops/drills/drills.system.test.ts',
  'ops/e2e/leaving-search.e2e.test.ts',
  'ops/e2e/markup.e2e.test.ts',
  'ops/e2e/own-data.e2e.test.ts',
  'ops/e2e/accessible.e2e.test.ts',
];

/** The order of vitest, by what files took last time or their size where that is not known, but for the longest. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    // Projects stay together, as they were.
    const byProject = Map.groupBy(sorted, ({ project }) => project.name);
    return [...byProject.values()].flatMap((some) => some.toSorted((one, other) => rank(one) - rank(other)));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const at = LONGEST.indexOf(relative(repositoryRoot, moduleId));
  return at === -1 ? LONGEST.length : at;
}
