import { isRingFacet, type RingFacet } from '@vivarium/contracts/shared/distance-rings.ts';
import type { Connector } from 'instantsearch.js';
import type { Near } from '../../addresses/search-route.ts';
import { currentLengthUnit } from '../../format/length-unit.ts';
import type { PlaceUiState } from '../route/ui-state.ts';

/** A type, not an interface: InstantSearch wants an index signature. */
export type PlaceRenderState = {
  near: Near | undefined;
};

type PlaceDescription = {
  $$type: 'vivarium.place';
  renderState: PlaceRenderState;
  indexUiState: PlaceUiState;
  indexRenderState: { place: PlaceRenderState };
};

/**
 * A place and a radius as a widget of InstantSearch, which has none: it turns them into `aroundLatLng` and
 * `aroundRadius` and keeps the place's name, which the search does not know, beside them. Around a place it has the
 * rings counted, in the reader's unit.
 */
export const connectPlace: Connector<PlaceDescription, Record<never, never>> =
  (render, unmount) => (widgetParams) => {
    let current: Near | undefined;
    const renderState = (): PlaceRenderState => ({ near: current });
    return {
      $$type: 'vivarium.place',
      init: ({ instantSearchInstance }) =>
        render({ ...renderState(), instantSearchInstance, widgetParams }, true),
      render: ({ instantSearchInstance }) =>
        render({ ...renderState(), instantSearchInstance, widgetParams }, false),
      dispose: () => unmount?.(),
      getRenderState: (all) => ({ ...all, place: renderState() }),
      getWidgetRenderState: () => ({ ...renderState(), widgetParams }),
      getWidgetUiState: (state) => {
        const { place: _, ...rest } = state as typeof state & PlaceUiState;
        return current === undefined ? rest : { ...rest, place: current };
      },
      getWidgetSearchParameters: (parameters, { uiState }) => {
        current = uiState.place;
        return parameters.setQueryParameters({
          facets: [
            ...(parameters.facets ?? []).filter((facet) => !isRingFacet(facet)),
            ...(current === undefined ? [] : [currentRingFacet()]),
          ],
          aroundLatLng: current && `${current.lat},${current.lng}`,
          aroundRadius:
            current && (current.radiusKm === undefined ? 'all' : Math.round(current.radiusKm * 1000)),
        });
      },
    };
  };

/** @returns the attribute that counts the rings in the unit of the reader. */
export function currentRingFacet(): RingFacet {
  return currentLengthUnit() === 'mi' ? 'distanceMiles' : 'distance';
}
