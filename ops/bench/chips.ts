export { run, title } from './relevance/chips.ts';
