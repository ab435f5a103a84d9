import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import styles from './sheet.module.css';

interface SheetProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode;
  /** `sheet` rises from the lower edge (phones), `dialog` stands in the middle, `full` is a large dialog. */
  kind?: 'sheet' | 'dialog' | 'full';
  /** No padding around the children. */
  flush?: boolean;
}

/** A modal surface on the browser's own `<dialog>`: it traps focus, Escape closes it, focus returns. */
export function Sheet({ title, onClose, children, footer, kind = 'sheet', flush }: SheetProps) {
  const { t } = useLingui();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before the element leaves the document: a dialog that is no part of it any more gives the focus to nobody.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const surface = kind === 'sheet' ? styles.sheet : `${styles.dialog} ${kind === 'full' ? styles.full : ''}`;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way out is Escape, which <dialog> handles
    <dialog
      ref={dialog}
      className={surface}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <div className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        <Button look="quiet" icon aria-label={t`Close`} onClick={onClose}>
          <Icon name="close" />
        </Button>
      </div>
      <div className={`${styles.body} ${flush ? styles.flush : ''}`}>{children}</div>
      {footer !== undefined && <div className={styles.foot}>{footer}</div>}
    </dialog>
  );
}
