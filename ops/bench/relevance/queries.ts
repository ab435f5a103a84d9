import { ballPythonQueries } from './queries/ball-pythons.ts';
import { goodsQueries } from './queries/goods.ts';
import { lizardQueries } from './queries/lizards-and-others.ts';
import { priceAndPlaceQueries } from './queries/prices-and-places.ts';
import { sayingQueries } from './queries/sayings.ts';
import { snakeQueries } from './queries/snakes.ts';
import type { JudgedQuery } from './wants.ts';

/**
 * The judged set: what breeders type, and what somebody who knows the trade expects of it. Judged from the facts of
 * the catalogue, before any engine answered.
 */
export const judgedQueries: readonly JudgedQuery[] = [
  ...ballPythonQueries,
  ...snakeQueries,
  ...lizardQueries,
  ...goodsQueries,
  ...priceAndPlaceQueries,
  ...sayingQueries,
];
