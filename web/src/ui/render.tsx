import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { type ComponentType, Fragment, type ReactNode } from 'react';
import { render as renderBare } from 'vitest-browser-react';

/**
 * Renders a component for a test in a browser, with the words of the interface around it.
 *
 * @param wrapper what else it needs around it, such as a router
 */
export function render(
  component: ReactNode,
  { wrapper: Wrapper = Fragment }: { wrapper?: ComponentType<{ children: ReactNode }> } = {},
) {
  return renderBare(
    <I18nProvider i18n={i18n}>
      <Wrapper>{component}</Wrapper>
    </I18nProvider>,
  );
}
