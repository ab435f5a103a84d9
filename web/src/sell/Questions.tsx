import { AnimalQuestions } from './AnimalQuestions.tsx';
import { CategoryQuestion } from './CategoryQuestion.tsx';
import { GoodsQuestions } from './GoodsQuestions.tsx';
import { OfferQuestions } from './OfferQuestions.tsx';
import type { QuestionProps } from './question-props.ts';

/** Category first, then what matters for it, then what every offer needs. */
export function Questions({ categoryIsFixed, ...props }: QuestionProps & { categoryIsFixed: boolean }) {
  const { form } = props;
  const isAnimal = form.category === 'live-animal';
  return (
    <>
      <CategoryQuestion {...props} isFixed={categoryIsFixed} />
      {isAnimal && <AnimalQuestions {...props} />}
      {form.category !== '' && !isAnimal && <GoodsQuestions {...props} />}
      {form.category !== '' && (!isAnimal || form.species !== '') && <OfferQuestions {...props} />}
    </>
  );
}
