import { type ComponentProps, type ReactNode, useId, useState } from 'react';
import styles from './combobox.module.css';

interface ComboboxProps<T> extends Omit<ComponentProps<'input'>, 'onSelect' | 'onChange' | 'value'> {
  value: string;
  onType: (text: string) => void;
  options: readonly T[];
  keyOf: (option: T) => string;
  renderOption: (option: T) => ReactNode;
  onSelect: (option: T) => void;
  /** Headings of groups; options of one group stand together. */
  headingOf?: ((option: T) => string) | undefined;
  /** Delete was pressed on an option. */
  onDelete?: ((option: T) => void) | undefined;
  /** Said in the list when there are no options; nothing is shown when left out. */
  none?: string | undefined;
  /** Enter takes the first option although none was pointed at. */
  firstIsDefault?: boolean;
  /** What stands before or behind the input, within its box. */
  adornment?: ReactNode;
  listLabel: string;
}

/**
 * A text box with suggestions, after the ARIA combobox pattern: arrows move, Enter takes, Escape closes, Home and End
 * go back into the text.
 */
export function Combobox<T>({
  value,
  onType,
  options,
  keyOf,
  renderOption,
  onSelect,
  headingOf,
  onDelete,
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
  // By its key: when other options come, the same one stays the active one or none is.
  const [activeKey, setActiveKey] = useState<string>();
  const shown = open && (options.length > 0 || none !== undefined);
  const at = options.findIndex((option) => keyOf(option) === activeKey);

  const close = () => {
    setOpen(false);
    setActiveKey(undefined);
  };
  const take = (option: T | undefined) => {
    if (option === undefined) return;
    close();
    onSelect(option);
  };
  const activate = (index: number) => {
    const option = options[index];
    if (option !== undefined) setActiveKey(keyOf(option));
  };
  const move = (to: number) => {
    setOpen(true);
    const wrapped = (to + options.length) % Math.max(options.length, 1);
    activate(wrapped);
    document.getElementById(`${listId}-${wrapped}`)?.scrollIntoView({ block: 'nearest' });
  };
  const optionAt = (index: number) => {
    const option = options[index];
    return option === undefined ? null : (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way is the input (aria-activedescendant)
      <div
        key={keyOf(option)}
        id={`${listId}-${index}`}
        role="option"
        tabIndex={-1}
        aria-selected={index === at}
        className={styles.option}
        onPointerMove={() => activate(index)}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => take(option)}
      >
        {renderOption(option)}
      </div>
    );
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
          setActiveKey(undefined);
          onType(event.target.value);
        }}
        onFocus={(event) => {
          setOpen(true);
          onFocus?.(event);
        }}
        onClick={() => setOpen(true)}
        onBlur={(event) => {
          close();
          onBlur?.(event);
        }}
        onKeyDown={(event) => {
          // Enter and arrows then choose among the letters that an input method offers.
          if (event.nativeEvent.isComposing) return;
          const active = shown ? options[at] : undefined;
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
          } else if (event.key === 'Delete' && active !== undefined && isAtEnd(event.currentTarget)) {
            onDelete?.(active);
          } else {
            if (event.key === 'Enter') close();
            if (event.key === 'Home' || event.key === 'End') setActiveKey(undefined);
            onKeyDown?.(event);
          }
        }}
      />
      <div id={listId} role="listbox" aria-label={listLabel} className={styles.list} hidden={!shown}>
        {headingOf === undefined
          ? options.map((_option, index) => optionAt(index))
          : groupsOf(options, headingOf).map(({ heading, indices }) => (
              <Group key={heading} heading={heading}>
                {indices.map(optionAt)}
              </Group>
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

/** Nothing of the text is behind the caret that Delete would be meant for. */
function isAtEnd({ selectionStart, selectionEnd, value }: HTMLInputElement): boolean {
  return selectionStart === value.length && selectionEnd === value.length;
}

function groupsOf<T>(options: readonly T[], headingOf: (option: T) => string) {
  const groups = Map.groupBy(options.keys(), (index) => headingOf(options[index] as T));
  return [...groups].map(([heading, indices]) => ({ heading, indices }));
}

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, this groups options
    <div role="group" aria-labelledby={id}>
      <div id={id} role="presentation" className={styles.heading}>
        {heading}
      </div>
      {children}
    </div>
  );
}
