import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

const words: Readonly<Record<string, MessageDescriptor>> = {
  draft: msg`Draft`,
  active: msg`For sale`,
  reserved: msg`Reserved`,
  sold: msg`Sold`,
  hidden: msg`Hidden`,
  banned: msg`Taken down`,
};

/** @returns what a listing's status is called; the status itself when it has no word here. */
export function statusWord(status: string): string {
  const word = words[status];
  return word === undefined ? status : i18n._(word);
}
