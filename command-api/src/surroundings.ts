import type { ContextConfig } from './config.ts';
import type { Stores } from './stores.ts';

/** What contexts work with. */
export interface Surroundings extends Pick<Stores, 'postgres' | 'mongo' | 'redis' | 'hint' | 'vault'> {
  config: ContextConfig;
}
