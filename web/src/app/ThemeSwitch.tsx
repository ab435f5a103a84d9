import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { chooseTheme, currentTheme } from './theme.ts';

/** Switches between light and dark. */
export function ThemeSwitch() {
  const { t } = useLingui();
  const [theme, setTheme] = useState(currentTheme);
  const other = theme === 'dark' ? 'light' : 'dark';
  const label = other === 'dark' ? t`Use the dark theme` : t`Use the light theme`;
  return (
    <Button
      look="quiet"
      icon
      aria-label={label}
      title={label}
      onClick={() => {
        chooseTheme(other);
        setTheme(other);
      }}
    >
      <Icon name={theme === 'dark' ? 'sun' : 'moon'} />
    </Button>
  );
}
