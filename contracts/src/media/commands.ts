import { z } from 'zod';
import { publicIdSchema } from '../shared/id.ts';
import { operation } from '../shared/operation.ts';
import { ownMediaSchema, presignAnswerSchema, presignBodySchema } from './http.ts';
import { pairsPageSchema, pairsQuerySchema } from './moderation.ts';

const ofMedia = {
  schema: z.object({ id: publicIdSchema }),
  absent: { code: 'media_not_found', message: 'There is no such picture.' },
} as const;

/** What moderators see. */
const moderating = { tag: 'moderation', token: 'required', roles: ['moderator', 'admin'] } as const;

/** What people do with pictures and films; what they see of others' is part of listings and profiles. */
export const mediaCommands = {
  presignUploads: operation({
    method: 'post',
    path: '/media/presign',
    operationId: 'presignUploads',
    tag: 'media',
    summary: 'Ask where to upload pictures and films',
    description:
      'Each file is sent to its address with the headers that are named, by its owner, before it expires. The store takes nothing of another type or length. What it is is then looked into; `GET /account/media/{id}` tells what became of it.',
    token: 'required',
    body: presignBodySchema,
    success: { status: 201, description: 'An address for each file', schema: presignAnswerSchema },
    problems: ['validation_failed', 'too_many_requests', 'uploads_unavailable'],
  }),
  showOwnMedia: operation({
    method: 'get',
    path: '/account/media/{id}',
    operationId: 'showOwnMedia',
    tag: 'media',
    summary: 'What became of an upload',
    token: 'required',
    params: ofMedia,
    success: { status: 200, description: 'The picture or film', schema: ownMediaSchema },
    problems: ['media_not_found'],
  }),
  removeMedia: operation({
    method: 'delete',
    path: '/media/{id}',
    operationId: 'removeMedia',
    tag: 'media',
    summary: 'Remove a picture or film, from wherever it is shown',
    token: 'required',
    params: ofMedia,
    success: { status: 204, description: 'Removed' },
    problems: ['media_not_found'],
  }),
  listPairsOfPictures: operation({
    ...moderating,
    method: 'get',
    path: '/admin/pictures',
    operationId: 'listPairsOfPictures',
    summary: 'Pictures on listings of different sellers that are copies of one, by the look of them',
    query: pairsQuerySchema,
    success: { status: 200, description: 'A page of pairs nobody has closed', schema: pairsPageSchema },
    problems: ['forbidden', 'invalid_request'],
  }),
  closePairOfPictures: operation({
    ...moderating,
    method: 'post',
    path: '/admin/pictures/{id}/close',
    operationId: 'closePairOfPictures',
    summary: 'Take a pair out of the queue: whatever was to be done about it is done elsewhere',
    params: ofMedia,
    success: { status: 204, description: 'Closed, also if it was before' },
    problems: ['media_not_found', 'forbidden'],
  }),
};
