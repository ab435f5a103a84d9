import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { droppableComponents } from './vite/droppable-components.ts';
import { wireOperations } from './vite/wire-operations.ts';
import { wordFiles, wordMacros } from './vite/words.ts';

/** Where `vite dev` finds the API: the gateway of `npm start`, unless told otherwise. */
const backend = process.env.VIVARIUM_URL ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [wordFiles(), wordMacros(), react(), wireOperations(), droppableComponents()],
  resolve: {
    alias: [
      // InstantSearch's history router brings `qs` (12 kB) to read and write URLs; ours does both by itself.
      { find: 'qs', replacement: fileURLToPath(new URL('src/search/route/no-qs.ts', import.meta.url)) },
      // What would report clicks, views and widgets to Algolia, or go on with what a server has rendered, is nothing that
      // a page of this market needs.
      {
        find: /^.*\/(createInsightsMiddleware|createSendEventFor(Hits|Facet)|createMetadataMiddleware|hydrateSearchClient)\.js$/,
        replacement: fileURLToPath(new URL('src/search/no-insights.ts', import.meta.url)),
      },
    ],
  },
  server: {
    // The API refuses cookies from foreign origins; to it, this development server is the origin that it knows.
    proxy: { '/api': { target: backend, changeOrigin: true, headers: { origin: backend } } },
  },
  build: {
    target: 'es2023',
    manifest: true,
    rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } },
  },
});
