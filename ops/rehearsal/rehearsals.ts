// What is rehearsed: a file each, and a line here.
export { attribute } from './attribute.ts';
export { context } from './context.ts';
export { service } from './service.ts';
