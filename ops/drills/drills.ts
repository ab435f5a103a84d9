/** Every drill, a line each. Read as `import * as drills`. */
export { crashes } from './crashes/crashes.ts';
export { pairs } from './pairs/pairs.ts';
export { renames } from './renames/renames.ts';
export { retries } from './retries/retries.ts';
