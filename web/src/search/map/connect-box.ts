import type { Connector } from 'instantsearch.js';

type BoxDescription = {
  $$type: 'vivarium.box';
  renderState: Record<never, never>;
  indexUiState: { geoSearch?: { boundingBox: string } };
};

/**
 * The box that results lie in, as a widget without looks: it keeps what the map has refined to while the map is not there.
 * InstantSearch's own does more, and comes with the map.
 */
export const connectBox: Connector<BoxDescription, Record<never, never>> =
  (render, unmount) => (widgetParams) => ({
    $$type: 'vivarium.box',
    init: ({ instantSearchInstance }) => render({ instantSearchInstance, widgetParams }, true),
    render: ({ instantSearchInstance }) => render({ instantSearchInstance, widgetParams }, false),
    dispose: ({ state }) => {
      unmount?.();
      return state.setQueryParameter('insideBoundingBox', undefined);
    },
    getWidgetUiState: (state, { searchParameters }) => {
      const boundingBox = searchParameters.insideBoundingBox;
      return typeof boundingBox === 'string' && boundingBox !== ''
        ? { ...state, geoSearch: { boundingBox } }
        : state;
    },
    getWidgetSearchParameters: (parameters, { uiState }) =>
      parameters.setQueryParameter('insideBoundingBox', uiState.geoSearch?.boundingBox),
  });
