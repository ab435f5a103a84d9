// What is rehearsed: a file each, and a line here.
export { context } from './context.ts';
