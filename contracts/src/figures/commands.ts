import { operation } from '../shared/operation.ts';
import { figuresQuerySchema, figuresSchema, pipelineSchema } from './http.ts';

/** What command-api tells those who run the marketplace. */
export const figureCommands = {
  showFigures: operation({
    method: 'get',
    path: '/admin/figures',
    operationId: 'showFigures',
    tag: 'moderation',
    summary: 'Sign-ups, saved searches and alerts by day',
    token: 'required',
    roles: ['moderator', 'admin'],
    query: figuresQuerySchema,
    success: { status: 200, description: 'Each day, with zeros', schema: figuresSchema },
    problems: ['forbidden'],
  }),
  showPipeline: operation({
    method: 'get',
    path: '/admin/pipeline',
    operationId: 'showPipeline',
    tag: 'moderation',
    summary: 'How many events wait where, and since when',
    token: 'required',
    roles: ['moderator', 'admin'],
    success: { status: 200, description: 'Outboxes, and readers of the streams', schema: pipelineSchema },
    problems: ['forbidden'],
  }),
};
