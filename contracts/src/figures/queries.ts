import { operation } from '../shared/operation.ts';
import { figuresQuerySchema, searchFiguresSchema } from './http.ts';

/** What query-api tells those who run the marketplace. */
export const figureQueries = {
  showSearchFigures: operation({
    method: 'get',
    path: '/figures/searches',
    operationId: 'showSearchFigures',
    tag: 'moderation',
    summary: 'Visitors who searched by day, and those who found nothing',
    token: 'required',
    roles: ['moderator', 'admin'],
    query: figuresQuerySchema,
    success: { status: 200, description: 'Each day, with zeros', schema: searchFiguresSchema },
    problems: ['forbidden'],
  }),
};
