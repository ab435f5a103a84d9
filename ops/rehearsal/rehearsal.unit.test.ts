import { describe, expect, it } from 'vitest';
import { changesOf, isWithin } from './changes.ts';
import { edited } from './edits.ts';

/** As `git diff --unified=0` tells what has changed in a file. */
const inFile = (path: string, ...changed: string[]) =>
  [
    `diff --git a/${path} b/${path}`,
    'index 1..2 100644',
    `--- a/${path}`,
    `+++ b/${path}`,
    '@@ -1 +1 @@',
    ...changed,
    '',
  ].join('\n');

describe('what something new cost', () => {
  it('is the existing files it touched and the lines in them', () => {
    const diff =
      inFile('contracts/src/features.ts', '+one') + inFile('README.md', '+two', '@@ -9 +9 @@', '+three');
    const files = ['contracts/src/features.ts', 'README.md'];
    expect(changesOf(diff, 'new.ts\n')).toEqual({ files, lines: 3, newFiles: 1 });
  });

  it('counts a line that is edited once, and blank ones not at all', () => {
    expect(changesOf(inFile('a.ts', '-version: 3', '+version: 4', '+', '+  '), '').lines).toBe(1);
    expect(changesOf(inFile('a.ts', '-one', '-two'), '').lines).toBe(2);
  });

  it('is nothing where nothing was there before', () => {
    expect(changesOf('', 'a.ts\nb.ts\n')).toEqual({ files: [], lines: 0, newFiles: 2 });
  });

  it('may be six files and seven lines, and no more', () => {
    const touching = (files: number, lines: number) => ({
      files: Array(files).fill('a.ts'),
      lines,
      newFiles: 9,
    });
    expect(isWithin(touching(6, 7))).toBe(true);
    expect(isWithin(touching(7, 7))).toBe(false);
    expect(isWithin(touching(6, 8))).toBe(false);
  });
});

describe('an edit', () => {
  const path = 'list.ts';

  it('adds a line at the end', () => {
    expect(edited('one\n', { path, add: 'two' })).toBe('one\ntwo\n');
  });

  it('adds lines before what is there', () => {
    expect(edited('one\nthree\n', { path, add: 'two', before: 'three' })).toBe('one\ntwo\nthree\n');
  });

  it('changes what it finds', () => {
    const raised = { path, find: /version: \d/, put: (found: string) => found.replace('3', '4') };
    expect(edited('a: { version: 3 }\n', raised)).toBe('a: { version: 4 }\n');
  });

  it('is refused where its place is not there, or is there twice', () => {
    expect(() => edited('one\n', { path, add: 'two', before: 'three' })).toThrow('0 times');
    expect(() => edited('a a\n', { path, find: /a/, put: () => 'b' })).toThrow('2 times');
  });
});
