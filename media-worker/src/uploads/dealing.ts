import type { MediaResult } from '@vivarium/contracts/media/results.ts';
import type { S3 } from '@vivarium/platform/s3/client.ts';
import type { PutObject } from '@vivarium/platform/s3/object-events.ts';
import type { Developed, Task } from '../darkroom/protocol.ts';

/** What uploads are dealt with by. */
export interface Dealing {
  s3: S3;
  prefix: string;
  /** @returns why a file is not even opened; undefined: nothing is known against it. */
  scan(file: string): Promise<Extract<Developed, { refused: unknown }> | undefined>;
  develop(task: Task): Promise<Developed>;
  /** Leaves a film to those who make films, which resolves once it cannot be lost; undefined: they are made here, as everything is at once. */
  leaveFilm: ((object: PutObject) => Promise<void>) | undefined;
  /** Leaves a picture that is shown to those who make the rest of it when there is time; resolves as above. */
  leaveRest(object: PutObject): Promise<void>;
  /** @returns what was said of an upload last: an address can be used again, and says nothing new then. */
  lastWord(mediaId: string): Promise<MediaResult | undefined>;
  /** Says what became of it; resolves once that cannot be lost any more. */
  say(result: MediaResult): Promise<void>;
  log(about: Record<string, unknown>, words: string): void;
}
