import { repositoryRoot } from '../process/repository.ts';
import { buildWeb, isWebBuilt } from '../web/build-web.ts';
import type { DemoStep } from './demo-run.ts';

/** Builds the web application where its sources are newer than the last build. */
export const buildWebStep: DemoStep = async ({ onProgress, signal }) => {
  const subject = 'web application';
  if (await isWebBuilt(repositoryRoot)) return;
  onProgress({ subject, kind: 'step', message: 'building the pages' });
  try {
    await buildWeb({ repository: repositoryRoot, signal });
    onProgress({ subject, kind: 'done', message: 'built' });
  } catch (error) {
    onProgress({ subject, kind: 'failed', message: 'did not build' });
    throw error;
  }
};
