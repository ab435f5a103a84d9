import { expect, test } from 'vitest';
import { subjectOf, subjectsOf } from './envelope.ts';

test('an event is among those of its aggregate and those of its type', () => {
  const subject = subjectOf({ type: 'saved_search.created', subject: '0199' }, 'test-');
  expect(subject).toBe('test-events.saved_search.0199.created');
  expect(subjectsOf('saved_search', 'test-')).toBe('test-events.saved_search.>');
  expect(subjectsOf('saved_search.created', 'test-')).toBe('test-events.saved_search.*.created');
});
