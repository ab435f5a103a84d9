import { i18n } from '@lingui/core';
import { afterEach, expect, it } from 'vitest';
import { aDetail } from '../api/a-detail.ts';
import { openCatalogue } from '../catalogue/catalogue.ts';
import { bodyOf } from './sell-body.ts';
import { formOf } from './sell-form.ts';

afterEach(() => i18n.activate('en'));

it.each([
  ['en', '1.125'],
  ['de', '1,125'],
])(
  'shows the numbers of goods as they would be typed, and reads them as they were: %s',
  (language, typed) => {
    i18n.activate(language);
    const attributes = { condition: 'new', widthCm: 1.125, depthCm: 60, bioactive: true };
    const form = formOf(aDetail({ category: 'enclosure', attributes }));
    expect(form.goods).toMatchObject({ widthCm: typed, depthCm: '60' });
    expect(bodyOf(form, openCatalogue(), {}).attributes).toMatchObject({ widthCm: 1.125, depthCm: 60 });
  },
);
