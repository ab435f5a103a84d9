import type { EndReason } from '@vivarium/contracts/orders/state.ts';
import type { ToldSteps } from './en.ts';

/** All that a mail of an order says, in a language. Whatever was paid goes back by itself where an order comes to nothing. */
export interface OrderLanguage {
  words: ToldSteps;
  reasons: Readonly<Record<EndReason, string>>;
  /** In the place of an amount that is not known. */
  part: string;
  /** Of a step that has no words. */
  news: string;
  /** In the place of what it is about, once that is forgotten. */
  thing: string;
  /** On the link. */
  see: string;
  /** Why one is told. */
  because: Readonly<Record<'buyer' | 'seller', string>>;
}
