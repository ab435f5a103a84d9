import { regularly } from '@vivarium/platform/process/regularly.ts';
import { type Comparing, compareOnce } from './compare-once.ts';

/**
 * Looks again and again whether the index of saved searches is to be compared with the read model: see {@link compareOnce}.
 * @param lookMs milliseconds from one look to the next
 */
export function keepCompared(comparing: Comparing, lookMs: number): { stop(): Promise<void> } {
  const since = comparing.clock();
  const look = async () => {
    if (await compareOnce(comparing, since))
      comparing.logger.info('saved searches of the matcher were compared with the read model');
  };
  return regularly('compare saved searches with the read model', look, {
    logger: comparing.logger,
    everyMs: lookMs,
  });
}
