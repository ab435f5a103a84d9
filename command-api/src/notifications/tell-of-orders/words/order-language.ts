import type { EndReason } from '@vivarium/contracts/orders/state.ts';
import type { NewsLanguage } from '../../mail-notifications/news-language.ts';
import type { ToldSteps } from './en.ts';

/** All that a mail of an order says, in a language. Whatever was paid goes back by itself where an order comes to nothing. */
export interface OrderLanguage extends NewsLanguage {
  words: ToldSteps;
  reasons: Readonly<Record<EndReason, string>>;
  /** In the place of an amount that is not known. */
  part: string;
}
