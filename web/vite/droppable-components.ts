import type { Plugin } from 'vite';

/** Packages that wrap components at the top of a module that has others too. */
const packages = /\/node_modules\/react-router\//;

/**
 * Lets the bundle leave out components that nobody renders. What a bundler can't know is that `forwardRef` and a name for
 * the debugger do nothing else; React Router's forms, fetchers and preloading links are 4 kB.
 */
export function droppableComponents(): Plugin {
  return {
    name: 'vivarium:droppable-components',
    apply: 'build',
    transform: (code, id) => (packages.test(id) ? droppable(code) : null),
  };
}

/** @returns the same module, its wrapped components marked as free of effects. */
export function droppable(code: string): string {
  return code
    .replace(/= (\w+(?:\$\d+)?\.forwardRef\()/g, '= /* @__PURE__ */ $1')
    .replace(/^\w+\.displayName = "\w+";$/gm, '');
}
