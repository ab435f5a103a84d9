import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ComponentType, Fragment, type ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { render as renderBare } from 'vitest-browser-react';

interface Around {
  /** What else it needs around it, such as a router. */
  wrapper?: ComponentType<{ children: ReactNode }>;
  /** What it asks the server through; a router is around it then too. */
  client?: QueryClient;
}

/** Renders a component for a test in a browser, with the words of the interface around it. */
export function render(component: ReactNode, { wrapper: Wrapper = Fragment, client }: Around = {}) {
  const wrapped = <Wrapper>{component}</Wrapper>;
  return renderBare(
    <I18nProvider i18n={i18n}>
      {client === undefined ? (
        wrapped
      ) : (
        <QueryClientProvider client={client}>
          <MemoryRouter>{wrapped}</MemoryRouter>
        </QueryClientProvider>
      )}
    </I18nProvider>,
  );
}

/** @returns what asks once, and remembers nothing of other tests. */
export const askingOnce = () => new QueryClient({ defaultOptions: { queries: { retry: false } } });
