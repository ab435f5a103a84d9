import { describe, expect, it } from 'vitest';
import { saidBy } from './protocol.ts';

const into = '/tmp/vivarium-upload-x/made';
const made = (file: string) => ({
  made: {
    ...{ kind: 'image', width: 9, height: 9, duration: null, placeholder: 'a', look: 'b', takenAt: null },
    files: [{ file, format: 'webp', width: 9, height: 9 }],
  },
});

describe('what a darkroom says', () => {
  it('is taken where it is of files in the folder that it was given', () => {
    expect(saidBy(made(`${into}/320.webp`), into)).toEqual(made(`${into}/320.webp`));
    expect(saidBy({ refused: 'too_small', why: 'a speck' }, into)).toEqual({
      refused: 'too_small',
      why: 'a speck',
    });
  });

  it.each([
    '/proc/self/environ',
    `${into}/../source`,
    `${into}/..`,
    `${into}/deeper/320.webp`,
    `${into}x/320.webp`,
    '320.webp',
  ])('is nonsense where it is of %s', (file) => {
    expect(saidBy(made(file), into)).toMatchObject({ refused: 'broken' });
  });

  it.each([undefined, 'done', {}, { made: {} }, { refused: 'because' }])(
    'is nonsense where it is %j',
    (message) => {
      expect(saidBy(message, into)).toMatchObject({ refused: 'broken' });
    },
  );
});
