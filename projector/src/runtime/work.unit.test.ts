import { describe, expect, it } from 'vitest';
import type { DefinedReadModel } from '../definition/read-model.ts';
import { everyReadModel } from '../every-read-model.ts';
import { aListing, aListingEvent, aUser, aUserEvent } from '../fixtures/events.ts';
import { noReferences } from '../fixtures/references.ts';
import { sellers } from '../read-models/sellers/index.ts';
import { pipelineOf } from './pipeline.ts';
import { fold, workOf } from './work.ts';

const user = aUser();
const versions = [3, 1, 2].map((version) => aUserEvent({ ...user, version, displayName: `Name ${version}` }));

const stageOf = (readModel: DefinedReadModel) => pipelineOf([readModel]).flat();

describe('the work of a batch', () => {
  it('gathers the events of each document, in the order of their versions', () => {
    const [work] = workOf(stageOf(sellers), versions);
    expect(work?.events.map(({ aggregateversion }) => aggregateversion)).toEqual([1, 2, 3]);
  });

  it('concerns the read models that listings are folded into and only those', () => {
    const work = pipelineOf(everyReadModel).flatMap((stage) => workOf(stage, [aListingEvent(aListing())]));
    const concerned = everyReadModel.filter(({ aggregates }) => aggregates.includes('listing'));
    expect(work.map(({ projection }) => projection.readModel)).toEqual(concerned.map(({ name }) => name));
    expect(concerned.map(({ name }) => name)).toEqual(expect.arrayContaining(['listings', 'own-listings']));
  });
});

describe('a fold', () => {
  it('writes nothing when nothing changes', () => {
    const [work] = workOf(stageOf(sellers), versions);
    if (work === undefined) throw new Error('no work');
    const { next } = fold(work, undefined, noReferences);
    expect(fold(work, next, noReferences).next).toBeUndefined();
  });

  it('blames the event that cannot be folded and folds the others', () => {
    const [, bad] = versions;
    const broken: typeof sellers = {
      ...sellers,
      evolve(document, event, references) {
        if (event === bad) throw new Error('poison');
        return sellers.evolve(document, event, references);
      },
    };
    const [work] = workOf(stageOf(broken), versions);
    if (work === undefined) throw new Error('no work');
    const folded = fold(work, undefined, noReferences);
    expect(folded.failures.map(({ event }) => event)).toEqual([bad]);
    expect(folded.next?.sources).toMatchObject({ seller: 3 });
  });
});
