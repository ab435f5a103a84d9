import { mediaResultSchema, mediaResultsStream } from '@vivarium/contracts/media/results.ts';
import { Problem } from '@vivarium/contracts/problem.ts';
import { intake } from '../../context.ts';
import { mediaAt } from '../media-at.ts';
import { openUploads } from '../uploads.ts';

/** Takes what the media worker says of uploads. */
export const takeResults = intake({
  name: 'media-results',
  stream: mediaResultsStream,
  parse: (text) => mediaResultSchema.parse(JSON.parse(text)),
  take: async (result, at) => {
    try {
      await mediaAt(at, at, openUploads(at.config)).settle(result);
    } catch (error) {
      // Bytes that were put under a key of nobody's are of no interest.
      if (!(error instanceof Problem && error.code === 'media_not_found')) throw error;
    }
  },
});
