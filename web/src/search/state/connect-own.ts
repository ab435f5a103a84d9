import type { Connector } from 'instantsearch.js';
import type { IndexUiState } from '../route/ui-state.ts';

/** What widgets without looks keep in InstantSearch's state. */
type OwnKey = 'words' | 'currency';

type OwnDescription<Key extends OwnKey> = {
  $$type: `vivarium.${Key}`;
  renderState: Record<never, never>;
  indexUiState: Pick<IndexUiState, Key>;
};

/**
 * A widget of InstantSearch without looks, which keeps a value of our own and has every request carry what follows from
 * it, so that hits and counts agree.
 *
 * @param key under which the value stands in InstantSearch's state
 * @param paramsOf the parameters of `POST /search` for a value; undefined ones are not sent
 */
export function connectOwn<Key extends OwnKey, Params extends object>(
  key: Key,
  paramsOf: (value: IndexUiState[Key], widgetParams: Params) => object,
): Connector<OwnDescription<Key>, Params> {
  return (render, unmount) => (widgetParams) => {
    let current: IndexUiState[Key];
    return {
      $$type: `vivarium.${key}`,
      init: ({ instantSearchInstance }) => render({ instantSearchInstance, widgetParams }, true),
      render: ({ instantSearchInstance }) => render({ instantSearchInstance, widgetParams }, false),
      dispose: () => unmount?.(),
      getRenderState: (all) => all,
      getWidgetRenderState: () => ({ widgetParams }),
      getWidgetUiState: (state) => {
        const next: IndexUiState = { ...state };
        if (current === undefined) delete next[key];
        else next[key] = current;
        return next;
      },
      getWidgetSearchParameters: (parameters, { uiState }) => {
        current = (uiState as IndexUiState)[key];
        // Parameters of our own, which the helper passes on but does not know.
        return parameters.setQueryParameters(paramsOf(current, widgetParams));
      },
    };
  };
}
