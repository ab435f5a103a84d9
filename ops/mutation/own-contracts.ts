/**
 * Contracts as they are changed: by its name the package leads out of the copy that is changed, to what the copy was made of.
 * For vitest, which runs in the copy.
 */
export const ownContracts = [
  { find: /^@vivarium\/contracts\//, replacement: `${process.cwd()}/contracts/src/` },
];
