import { seenVersion } from '../../shared/seen-version.ts';
import type { Attached } from '../document.ts';

/** The fields of a document that come from its copies of what was uploaded to show it. */
export function attachedFields(attached: Attached[]) {
  return {
    attached,
    mediaIds: attached.map(({ id }) => id),
    mediaVersions: attached.map((one) => seenVersion(one.id, one)),
  };
}
