/** Every drill, a line each. Read as `import * as drills`. */
export { crashes } from './crashes/crashes.ts';
