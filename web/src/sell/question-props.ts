import type { Catalogue } from '../catalogue/catalogue.ts';
import type { SellForm } from './sell-form.ts';
import type { Problems } from './sell-problems.ts';

/** What every group of questions is given. */
export interface QuestionProps {
  form: SellForm;
  change: (part: Partial<SellForm>) => void;
  catalogue: Catalogue;
  problems: Problems;
}
