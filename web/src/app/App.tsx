import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter, useRoutes } from 'react-router';
import { queryClient } from '../api/query-client.ts';
import { routes } from './routes.tsx';

/** The application: its providers and its pages. Each comes when it is asked for. */
export function App() {
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <BrowserRouter>
          <Pages />
        </BrowserRouter>
      </QueryClientProvider>
    </I18nProvider>
  );
}

function Pages() {
  return useRoutes(routes);
}
