import type { Diet } from '../../market/species-market.ts';

/** Sentences on how one animal feeds; `prey` and `often` are phrases of `prey.ts`. */
export const rodentFeeding: readonly string[] = [
  '{Eating|Feeding on|Taking} <prey> <often>{, never refused|, no refusals so far| like clockwork|}.',
  '<She> {takes|eats|smashes|hammers} <prey> {from the tongs|off tongs|left in the tub overnight} <often>.',
  '{Strong|Reliable|Aggressive|Excellent} feeder on <prey>.',
  'Currently on <prey>, {offered|fed} <often>{, last meal a few days ago|}.',
  '{Has taken|Took} <meals> meals {already|so far}, all <prey>.',
  '<meals> meals {down|in}, all <prey>, {no drama|no assist feeding|took the first one right after the shed}.',
  '{Feeds|Eats} <often> on <prey>. {<She> does go off food for a few weeks in winter, which is normal.|Will send the feeding records.|Records available.|Full feeding log comes with <her>.}',
  '{A bit picky at first but now|Slow to start but now} {a solid|a steady} feeder on <prey>.',
];

export const otherFeeding: readonly string[] = [
  '{Eating|Feeding on|Raised on} <prey>, {dusted with calcium|supplemented properly|gutloaded and dusted}<ifInsectivore>.',
  '<She> {eats|takes} <prey> {without hesitation|every time it is offered|with enthusiasm}.',
  '{Great|Strong|Voracious} {eater|appetite}: <prey>.',
  'Diet here is <prey>{, <often>|}.',
  '{Fed|Raised on} <prey> <often>{, growing steadily|, gaining weight nicely|}.',
  '{Happily eats|Eating} <prey>{ and tong feeds| and takes food from the tongs|}<ifInsectivore>.',
];

export const batchFeeding: readonly string[] = [
  'All {eating|feeding on|taking} <prey>.',
  'They are {raised on|started on|eating} <prey>{ and growing fast| and all well established|}.',
  '{Feeding|Eating} well on <prey>, {I would not sell them otherwise|none sold before they feed reliably}.',
];

/** Diets that read as rodents. */
export const rodentDiets: readonly Diet[] = ['rats', 'mice', 'tiny-rodents', 'fish-and-rodents'];
