import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { droppableComponents } from './vite/droppable-components.ts';
import { leanCatalogue } from './vite/lean-catalogue.ts';
import { wireOperations } from './vite/wire-operations.ts';
import { wordFiles, wordMacros } from './vite/words.ts';

/** Where `vite dev` finds the API: the gateway of `npm start`, unless told otherwise. */
const backend = process.env.VIVARIUM_URL ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [wordFiles(), wordMacros(), react(), wireOperations(), leanCatalogue(), droppableComponents()],
  resolve: {
    alias: [
      // What would report clicks, views and widgets to Algolia, go on with what a server has rendered, or read and write
      // addresses (ours does both by itself) is nothing that a page of this market needs.
      {
        find: /^.*\/(createInsightsMiddleware|createSendEventFor(Hits|Facet)|createMetadataMiddleware|hydrateSearchClient|routers\/history|stateMappings\/simple)\.js$/,
        replacement: fileURLToPath(new URL('src/search/not-of-instantsearch.ts', import.meta.url)),
      },
      // React has by itself what this brings to older ones.
      { find: /^use-sync-external-store\/shim(\/index\.js)?$/, replacement: 'react' },
    ],
  },
  server: {
    // The API refuses cookies from foreign origins; to it, this development server is the origin that it knows.
    proxy: { '/api': { target: backend, changeOrigin: true, headers: { origin: backend } } },
  },
  build: {
    target: 'es2023',
    manifest: true,
    modulePreload: {
      // Every browser that takes es2023 preloads modules by itself.
      polyfill: false,
      // What a page imports it names itself. Named here too, all pages would be carried by the first one: two kilobytes.
      resolveDependencies: (_file, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
    },
    rolldownOptions: {
      output: {
        // Each page names the files of those that it leads to: short names are two kilobytes less of them.
        chunkFileNames: 'assets/[hash:7].js',
        assetFileNames: 'assets/[hash:7][extname]',
      },
    },
  },
});
