import { feature } from '../shared/feature.ts';
import { mediaCommands } from './commands.ts';
import { mediaEventSchema } from './events.ts';

/** Pictures and films that people upload. */
export const media = feature({
  commands: mediaCommands,
  problems: { media_not_found: 404, uploads_unavailable: 503 },
  events: { media: mediaEventSchema },
  readModels: { media: { version: 1, source: 'media' } },
});
