export { run, title } from './media/media.ts';
