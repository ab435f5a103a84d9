import { type ActivityDocument, filterKeyword } from '@vivarium/contracts/activity/document.ts';
import { type ActivityMessage, activityMessageSchema } from '@vivarium/contracts/activity/messages.ts';
import { foldText } from '@vivarium/contracts/shared/fold-text.ts';

/**
 * @returns the document that a message is folded into. It depends on nothing else, so that messages may come twice, late
 *   and in any order.
 */
export function documentOf(message: ActivityMessage): ActivityDocument {
  const { id, type, time, visitor, category } = message;
  const said = { id, type, time, visitor, category };
  if (message.type === 'refine_event') {
    return {
      ...said,
      filters: [filterKeyword(message.attribute, message.value)],
      query: null,
      results: null,
    };
  }
  const filters = message.filters.map(({ attribute, value }) => filterKeyword(attribute, value));
  return {
    ...said,
    filters: [...new Set(filters)],
    query: foldText(message.query).trim(),
    results: message.results,
  };
}

/** @returns the document of a message as the stream has it. @throws when its bytes are no such message. */
export function parseActivity(text: string): ActivityDocument {
  return documentOf(activityMessageSchema.parse(JSON.parse(text)));
}
