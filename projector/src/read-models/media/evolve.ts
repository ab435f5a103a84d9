import type { MediaDocument } from '@vivarium/contracts/media/document.ts';
import type { MediaEvent } from '@vivarium/contracts/media/events.ts';

/** An upload after an event of it; undefined when the event is not newer than the document. */
export function evolveMedia(
  document: MediaDocument | undefined,
  event: MediaEvent,
): MediaDocument | undefined {
  if (event.aggregateversion <= (document?.sources.media ?? 0)) return undefined;
  const { ownerId, status, rendered } = event.data.media;
  const isShown = status === 'ready' && rendered !== null;
  return {
    id: event.subject,
    sources: { media: event.aggregateversion },
    visible: isShown,
    ownerId,
    status,
    rendered: isShown
      ? {
          kind: rendered.kind,
          width: rendered.width,
          height: rendered.height,
          duration: rendered.duration,
          placeholder: rendered.placeholder,
          variants: rendered.variants,
        }
      : null,
  };
}
