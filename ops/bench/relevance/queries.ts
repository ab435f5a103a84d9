import { ballPythonQueries } from './queries/ball-pythons.ts';
import { goodsQueries } from './queries/goods.ts';
import { heldOutQueries } from './queries/held-out.ts';
import { heldOutWordQueries } from './queries/held-out-words.ts';
import { lizardQueries } from './queries/lizards-and-others.ts';
import { priceAndPlaceQueries } from './queries/prices-and-places.ts';
import { sayingQueries } from './queries/sayings.ts';
import { snakeQueries } from './queries/snakes.ts';
import type { JudgedQuery } from './wants.ts';

/**
 * The judged set by kind of query: what breeders type, and what somebody who knows the trade expects of it. Judged
 * from the facts of the catalogue, before any engine answered.
 */
export const judgedGroups: ReadonlyMap<string, readonly JudgedQuery[]> = new Map([
  ['ball pythons', ballPythonQueries],
  ['other snakes', snakeQueries],
  ['lizards and others', lizardQueries],
  ['goods', goodsQueries],
  ['prices and places', priceAndPlaceQueries],
  ['sayings', sayingQueries],
]);

/** All of them. */
export const judgedQueries: readonly JudgedQuery[] = [...judgedGroups.values()].flat();

/** Apart from them: what nothing was tuned on. */
export const heldOutGroups: ReadonlyMap<string, readonly JudgedQuery[]> = new Map([
  ['held out', heldOutQueries],
  ['held out: words', heldOutWordQueries],
]);
