/** The projects of vitest.config.ts in the order in which they run: the fast ones first. */
export const testProjects = ['unit', 'web', 'int', 'e2e', 'system'] as const;
export type TestProject = (typeof testProjects)[number];

export type TestArguments = {
  readonly projects: readonly TestProject[];
  /** Handed to vitest as they are. */
  readonly forVitest: readonly string[];
};

/**
 * Reads `[project…] [-- argument for vitest…]`; without a project, all of them.
 *
 * @throws when a project does not exist
 */
export function readTestArguments(args: readonly string[]): TestArguments {
  const separator = args.indexOf('--');
  const named = separator === -1 ? args : args.slice(0, separator);
  const unknown = named.filter((name) => !testProjects.some((project) => project === name));
  if (unknown.length > 0) {
    throw new Error(
      `There is no test project “${unknown.join(' ')}”. Projects: ${testProjects.join(', ')}. ` +
        'Arguments for vitest come after a further --, as in: npm test -- unit -- -t "a title"',
    );
  }
  return {
    projects: named.length === 0 ? testProjects : testProjects.filter((project) => named.includes(project)),
    forVitest: separator === -1 ? [] : args.slice(separator + 1),
  };
}
