import type { LengthUnit } from '@vivarium/contracts/shared/length.ts';
import type { Connector } from 'instantsearch.js';
import type { WordChoices } from '../../addresses/search-route.ts';
import type { WordsUiState } from '../route/ui-state.ts';

type WordsDescription = {
  $$type: 'vivarium.words';
  renderState: Record<never, never>;
  indexUiState: WordsUiState;
};

/**
 * How the words of a search are taken, as a widget of InstantSearch: understood unless the person wants them exactly
 * as typed, and with what they decided about single meanings. Every request of a search carries it, so that hits and
 * counts agree.
 *
 * `unit`: of distances that the words say without one.
 */
export const connectWords: Connector<WordsDescription, { unit: LengthUnit }> =
  (render, unmount) => (widgetParams) => {
    let current: WordChoices = {};
    return {
      $$type: 'vivarium.words',
      init: ({ instantSearchInstance }) => render({ instantSearchInstance, widgetParams }, true),
      render: ({ instantSearchInstance }) => render({ instantSearchInstance, widgetParams }, false),
      dispose: () => unmount?.(),
      getRenderState: (all) => all,
      getWidgetRenderState: () => ({ widgetParams }),
      getWidgetUiState: (state) => {
        const { words: _, ...rest } = state as typeof state & WordsUiState;
        return Object.keys(current).length === 0 ? rest : { ...rest, words: current };
      },
      getWidgetSearchParameters: (parameters, { uiState }) => {
        current = uiState.words ?? {};
        // Parameters of our own, which the helper passes on but does not know.
        const own: object = wordsParams(current, widgetParams.unit);
        return parameters.setQueryParameters(own);
      },
    };
  };

/** @returns the parameters of `POST /search` that say how the words are taken; undefined ones are not sent. */
export function wordsParams({ exact, without, also }: WordChoices, unit: LengthUnit) {
  return {
    understand: exact ? undefined : true,
    understandUnit: exact ? undefined : unit,
    understandWithout: exact ? undefined : without,
    understandAlso: exact ? undefined : also,
  };
}
