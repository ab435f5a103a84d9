import type { ChosenFilter } from '@vivarium/contracts/activity/chosen-filter.ts';
import { type ActivityDocument, filterKeyword } from '@vivarium/contracts/activity/document.ts';
import { type ActivityMessage, activityMessageSchema } from '@vivarium/contracts/activity/messages.ts';
import { foldText } from '@vivarium/contracts/shared/fold-text.ts';
import { isKnown, knownCategory } from './known-values.ts';

/**
 * @returns the document that a message is folded into. It depends on nothing else, so that messages may come twice, late
 *   and in any order.
 */
export function documentOf(message: ActivityMessage): ActivityDocument {
  const { id, type, time, visitor } = message;
  const said = { id, type, time, visitor, category: knownCategory(message.category) };
  const nothing = { filters: [], query: null, results: null, listings: [], position: null };
  switch (message.type) {
    case 'refine_event':
      return { ...said, ...nothing, filters: keywordsOf([message]) };
    case 'search_event': {
      const filters = keywordsOf(message.filters);
      const query = foldText(message.query).trim();
      return { ...said, ...nothing, filters: [...new Set(filters)], query, results: message.results };
    }
    case 'impression_event': {
      const query = message.query === null ? null : foldText(message.query).trim();
      return { ...said, ...nothing, query, listings: [...new Set(message.listings)] };
    }
    case 'click_event':
      return { ...said, ...nothing, listings: [message.listing], position: message.position };
    default:
      return { ...said, ...nothing, listings: [message.listing] };
  }
}

function keywordsOf(filters: readonly ChosenFilter[]): string[] {
  return filters.filter(isKnown).map(({ attribute, value }) => filterKeyword(attribute, value));
}

/** @returns the document of a message as the stream has it. @throws when its bytes are no such message. */
export function parseActivity(text: string): ActivityDocument {
  return documentOf(activityMessageSchema.parse(JSON.parse(text)));
}
