import { useConnector } from 'react-instantsearch';
import { connectPlace, type PlaceRenderState } from './connect-place.ts';

/** The place that is searched around. Mounted once, by the search page. */
export function usePlace(): PlaceRenderState {
  return useConnector(connectPlace, {}, { $$widgetType: 'vivarium.place' });
}
