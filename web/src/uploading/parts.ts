import { bringWords } from '../api/words.ts';
import { lazyPart } from '../ui/lazy-part.ts';

const words = import.meta.glob('./languages/*.po');

/** Photographs of a listing, in order. */
export const PhotosQuestion = lazyPart(async () => {
  await bringWords(words);
  return (await import('./PhotosQuestion.tsx')).PhotosQuestion;
});

/** The picture by which a person is known. */
export const FaceChooser = lazyPart(async () => {
  await bringWords(words);
  return (await import('./FaceChooser.tsx')).FaceChooser;
});

/** Why a form with photographs waits. */
export const StillSending = lazyPart(async () => {
  await bringWords(words);
  return (await import('./StillSending.tsx')).StillSending;
});
