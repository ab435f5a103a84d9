import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { cutText } from '@vivarium/contracts/shared/cut-text.ts';
import { useLocation } from 'react-router';
import { currentLocale } from '../../format/language.ts';
import { Banner } from '../../ui/Notice.tsx';
import { readSearch } from '../route/read-search.ts';
import { leftOutOf, type Part } from './left-out-of.ts';

const names: Record<Part, MessageDescriptor> = {
  words: msg`some of the words`,
  filters: msg`some filters`,
  price: msg`the price`,
  place: msg`the place`,
  distance: msg`the distance`,
  map: msg`the part of the map`,
  order: msg`the order`,
  page: msg`the page`,
};

/** Says what an address asked for that is not searched for. It is gone with the next change, which writes a new address. */
export function LeftOutOfAddress() {
  const { t } = useLingui();
  const { search } = useLocation();
  const parts = leftOutOf(search, readSearch(search));
  if (parts.length === 0) return null;
  const named = cutText(new URLSearchParams(search).get('near') ?? '', 80);
  const words = parts.map((part) => (part === 'place' && named ? t`the place “${named}”` : t(names[part])));
  const list = new Intl.ListFormat(currentLocale()).format(words);
  return (
    <Banner role="status">
      <p>
        <Trans>This address could not be read in full. Left out: {list}.</Trans>{' '}
        {parts.includes('place') && t`Choose a town in the box “Near a city” to search around it.`}
      </p>
    </Banner>
  );
}
