import searchkitApi from '@searchkit/api';
import { type Listening, listen } from '@vivarium/platform/http/listen.ts';
import express from 'express';
import { withoutCredentials } from '../../services/without-credentials.ts';
import { searchkitRequests } from './multi-query.ts';
import { requestOptions, searchSettings } from './settings.ts';

/** Its types are those of a CommonJS module; what Node loads is the ES module, whose default is the function. */
const Client = searchkitApi as unknown as typeof searchkitApi.default;

/** Which Elasticsearch, which index, where to listen (port 0: a free one). */
export interface SearchkitOptions {
  /** Its URL. */
  elasticsearch: string;
  /** Name or alias of the listings in it. */
  index: string;
  port: number;
}

/**
 * Serves Searchkit by Express the way its documentation shows it (`handleRequest` behind one JSON route), under the
 * path and with the body of our own `POST /api/v1/search`.
 * Source: searchkit.co, “Proxy with Express.js” and “Base filters”.
 * @throws when the port is taken
 */
export function serveSearchkit({ elasticsearch, index, port }: SearchkitOptions): Promise<Listening> {
  const searchkit = Client({ connection: connectionTo(elasticsearch), search_settings: searchSettings });
  const app = express();
  app.use(express.json());
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.post('/api/v1/search', async (request, response) => {
    response.json(await searchkit.handleRequest(searchkitRequests(request.body, index), requestOptions));
  });
  return listen(app, '127.0.0.1', port);
}

/** Searchkit asks by `fetch`, which refuses a URL with a password in it. */
function connectionTo(elasticsearch: string) {
  const { username, password } = new URL(elasticsearch);
  const host = withoutCredentials(elasticsearch);
  return username === '' ? { host } : { host, auth: { username, password } };
}
