import { QueryClientProvider } from '@tanstack/react-query';
import { BrowserRouter, useRoutes } from 'react-router';
import { queryClient } from '../api/query-client.ts';
import { routes } from './routes.tsx';

/** The application: its providers and its pages. Each comes when it is asked for. */
export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <BrowserRouter>
        <Pages />
      </BrowserRouter>
    </QueryClientProvider>
  );
}

function Pages() {
  return useRoutes(routes);
}
