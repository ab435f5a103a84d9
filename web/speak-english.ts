import { expect } from 'vitest';

/** Tests of the web read English, as it stands in the code. */
if (/[\\/]web[\\/]/.test(expect.getState().testPath ?? '')) {
  const { i18n } = await import('@lingui/core');
  i18n.loadAndActivate({ locale: 'en', messages: {} });
}
