import { z } from 'zod';
import { operation } from '../shared/operation.ts';
import { categoriesSchema, speciesDetailSchema, speciesListSchema, speciesQuerySchema } from './http.ts';

/** What query-api tells of the catalogue. */
export const catalogueQueries = {
  listSpecies: operation({
    method: 'get',
    path: '/species',
    operationId: 'listSpecies',
    conditional: true,
    tag: 'catalogue',
    summary: 'Species of the catalogue',
    query: speciesQuerySchema,
    success: { status: 200, description: 'The species', schema: speciesListSchema },
  }),
  showSpecies: operation({
    method: 'get',
    path: '/species/{slug}',
    operationId: 'showSpecies',
    conditional: true,
    tag: 'catalogue',
    summary: 'A species with its genes',
    params: {
      schema: z.object({ slug: z.string() }),
      absent: { code: 'species_not_found', message: 'The catalogue has no such species.' },
    },
    success: { status: 200, description: 'The species', schema: speciesDetailSchema },
    problems: ['species_not_found'],
  }),
  listCategories: operation({
    method: 'get',
    path: '/categories',
    operationId: 'listCategories',
    conditional: true,
    tag: 'catalogue',
    summary: 'The category tree: what each declares, and how many active listings it has',
    success: { status: 200, description: 'The categories', schema: categoriesSchema },
  }),
};
