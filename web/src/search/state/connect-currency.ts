import type { Currency } from '@vivarium/contracts/shared/currency.ts';
import type { Connector } from 'instantsearch.js';
import type { SearchRoute } from '../../addresses/search-route.ts';
import type { CurrencyUiState } from '../route/ui-state.ts';

type CurrencyDescription = {
  $$type: 'vivarium.currency';
  renderState: Record<never, never>;
  indexUiState: CurrencyUiState;
};

/**
 * What the prices of a search are meant in, as a widget of InstantSearch: that of its bounds, where it has some, so that a
 * link finds the same for everybody; else that of the reader.
 */
export const connectCurrency: Connector<CurrencyDescription, { reader: Currency }> =
  (render, unmount) => (widgetParams) => {
    let current: Currency | undefined;
    return {
      $$type: 'vivarium.currency',
      init: ({ instantSearchInstance }) => render({ instantSearchInstance, widgetParams }, true),
      render: ({ instantSearchInstance }) => render({ instantSearchInstance, widgetParams }, false),
      dispose: () => unmount?.(),
      getRenderState: (all) => all,
      getWidgetRenderState: () => ({ widgetParams }),
      getWidgetUiState: (state) => {
        const { currency: _, ...rest } = state as typeof state & CurrencyUiState;
        return current === undefined ? rest : { ...rest, currency: current };
      },
      getWidgetSearchParameters: (parameters, { uiState }) => {
        current = uiState.currency;
        // A parameter of our own, which the helper passes on but does not know.
        const own: object = currencyParams(current ?? widgetParams.reader);
        return parameters.setQueryParameters(own);
      },
    };
  };

/** @returns the parameter of `POST /search` that says what prices are meant in; undefined where it need not be said. */
export function currencyParams(currency: Currency) {
  return { currency: currency === 'USD' ? undefined : currency };
}

/** @returns what the prices of a search are meant in: its own bounds, else what the reader thinks in. */
export function currencyOfSearch({ price }: SearchRoute, reader: Currency): Currency {
  return price === undefined ? reader : (price.currency ?? 'USD');
}
