import type { Catalogue } from '../catalogue/catalogue.ts';
import type { SellForm } from './sell-form.ts';
import type { Problems } from './sell-problems.ts';

/** What every group of questions is given. */
export interface QuestionProps {
  form: SellForm;
  change: (part: Partial<SellForm>) => void;
  /** Of what there is by then: photographs come while other answers are given. */
  changePhotos: (next: (before: SellForm['photos']) => SellForm['photos']) => void;
  /** How many photographs are being sent. */
  onSending: (count: number) => void;
  /** The listing that is being written, once it is kept. */
  listingId: string | undefined;
  /** How many of it have been ordered already; 0: none, or it is new. */
  ordered: number;
  catalogue: Catalogue;
  problems: Problems;
}
