import { type ComponentProps, type ReactNode, useId, useRef, useState } from 'react';
import styles from './combobox.module.css';

interface ComboboxProps<T> extends Omit<ComponentProps<'input'>, 'onSelect' | 'onChange' | 'value'> {
  value: string;
  onType: (text: string) => void;
  options: readonly T[];
  keyOf: (option: T) => string;
  renderOption: (option: T) => ReactNode;
  onSelect: (option: T) => void;
  /** Said in the list when there are no options; nothing is shown when left out. */
  none?: string | undefined;
  /** Enter takes the first option although none was pointed at. */
  firstIsDefault?: boolean;
  /** What stands before or behind the input, within its box. */
  adornment?: ReactNode;
  listLabel: string;
}

/** A text box with suggestions, after the ARIA combobox pattern: arrows move, Enter takes, Escape closes. */
export function Combobox<T>({
  value,
  onType,
  options,
  keyOf,
  renderOption,
  onSelect,
  none,
  firstIsDefault,
  adornment,
  listLabel,
  onKeyDown,
  onFocus,
  onBlur,
  ...input
}: ComboboxProps<T>) {
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const list = useRef<HTMLDivElement>(null);
  const shown = open && (options.length > 0 || none !== undefined);
  const at = Math.min(active, options.length - 1);

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const take = (option: T | undefined) => {
    if (option === undefined) return;
    close();
    onSelect(option);
  };
  const move = (to: number) => {
    setOpen(true);
    const wrapped = (to + options.length) % Math.max(options.length, 1);
    setActive(wrapped);
    list.current?.children[wrapped]?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <div className={styles.combobox}>
      {adornment}
      <input
        autoComplete="off"
        spellCheck={false}
        {...input}
        role="combobox"
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && at >= 0 ? `${listId}-${at}` : undefined}
        value={value}
        onChange={(event) => {
          setOpen(true);
          setActive(-1);
          onType(event.target.value);
        }}
        onFocus={(event) => {
          setOpen(true);
          onFocus?.(event);
        }}
        onBlur={(event) => {
          close();
          onBlur?.(event);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && options.length > 0) {
            event.preventDefault();
            move(at + 1);
          } else if (event.key === 'ArrowUp' && options.length > 0) {
            event.preventDefault();
            move(at <= 0 ? options.length - 1 : at - 1);
          } else if (event.key === 'Escape' && shown) {
            event.preventDefault();
            event.stopPropagation();
            close();
          } else if (event.key === 'Enter' && shown && (at >= 0 || firstIsDefault) && options.length > 0) {
            event.preventDefault();
            take(options[Math.max(at, 0)]);
          } else {
            onKeyDown?.(event);
          }
        }}
      />
      <div
        ref={list}
        id={listId}
        role="listbox"
        aria-label={listLabel}
        className={styles.list}
        hidden={!shown}
      >
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way is the input (aria-activedescendant)
          <div
            key={keyOf(option)}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles.option}
            onPointerMove={() => setActive(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(option)}
          >
            {renderOption(option)}
          </div>
        ))}
        {options.length === 0 && none !== undefined && (
          <div className={styles.none} role="option" aria-disabled="true" aria-selected="false" tabIndex={-1}>
            {none}
          </div>
        )}
      </div>
    </div>
  );
}
