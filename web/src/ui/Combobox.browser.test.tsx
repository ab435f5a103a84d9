import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Combobox } from './Combobox.tsx';
import { render } from './render.tsx';

const species = ['Ball python', 'Corn snake', 'Crested gecko'];

function SpeciesBox({ onSelect, onDelete }: { onSelect?: (name: string) => void; onDelete?: () => void }) {
  const [text, setText] = useState('');
  return (
    <Combobox
      aria-label="Species"
      listLabel="Species"
      value={text}
      onType={setText}
      options={species.filter((name) => name.toLowerCase().includes(text.toLowerCase()))}
      keyOf={(name) => name}
      headingOf={(name) => (name.includes('gecko') ? 'Lizards' : 'Snakes')}
      renderOption={(name) => name}
      none="No species of that name"
      onSelect={(name) => {
        setText(name);
        onSelect?.(name);
      }}
      onDelete={onDelete}
    />
  );
}

describe('a text box with suggestions', () => {
  it('is moved through by the arrows, round and round, and tells which option is the active one', async () => {
    const screen = await render(<SpeciesBox />);
    const box = screen.getByRole('combobox', { name: 'Species' });
    await userEvent.tab();
    await expect.element(box).toHaveFocus();
    await expect.element(box).toHaveAttribute('aria-expanded', 'true');
    for (const name of [...species, 'Ball python']) {
      await userEvent.keyboard('{ArrowDown}');
      const active = screen.getByRole('option', { selected: true });
      await expect.element(active).toHaveTextContent(name);
      await expect.element(box).toHaveAttribute('aria-activedescendant', active.element().id);
    }
    await userEvent.keyboard('{ArrowUp}');
    await expect.element(screen.getByRole('option', { selected: true })).toHaveTextContent('Crested gecko');
  });

  it('takes the active option by Enter, and closes', async () => {
    const onSelect = vi.fn();
    const screen = await render(<SpeciesBox onSelect={onSelect} />);
    await screen.getByRole('combobox').fill('corn');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onSelect.mock.calls).toEqual([['Corn snake']]);
    await expect.element(screen.getByRole('combobox')).toHaveValue('Corn snake');
    await expect.element(screen.getByRole('listbox')).not.toBeInTheDocument();
  });

  it('leaves the keys to an input method that is asking which letters are meant', async () => {
    const onSelect = vi.fn();
    const screen = await render(<SpeciesBox onSelect={onSelect} />);
    await screen.getByRole('combobox').fill('corn');
    await userEvent.keyboard('{ArrowDown}');
    const press = (isComposing: boolean) =>
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing }),
      );
    press(true);
    expect(onSelect).not.toHaveBeenCalled();
    press(false);
    expect(onSelect).toHaveBeenCalledWith('Corn snake');
  });

  it('takes nothing by Enter when nothing was pointed at', async () => {
    const onSelect = vi.fn();
    const screen = await render(<SpeciesBox onSelect={onSelect} />);
    await screen.getByRole('combobox').fill('corn');
    await userEvent.keyboard('{Enter}');
    expect(onSelect).not.toHaveBeenCalled();
  });

  it('takes the option that is clicked, and keeps the focus', async () => {
    const onSelect = vi.fn();
    const screen = await render(<SpeciesBox onSelect={onSelect} />);
    await screen.getByRole('combobox').click();
    await screen.getByRole('option', { name: 'Crested gecko' }).click();
    expect(onSelect.mock.calls).toEqual([['Crested gecko']]);
    await expect.element(screen.getByRole('combobox')).toHaveFocus();
  });

  it('closes by Escape and opens again by an arrow', async () => {
    const screen = await render(<SpeciesBox />);
    await screen.getByRole('combobox').click();
    await expect.element(screen.getByRole('listbox')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(screen.getByRole('listbox')).not.toBeInTheDocument();
    await userEvent.keyboard('{ArrowDown}');
    await expect.element(screen.getByRole('listbox')).toBeVisible();
  });

  it('names its groups, and says so when there is nothing to choose', async () => {
    const screen = await render(<SpeciesBox />);
    await screen.getByRole('combobox').click();
    const lizards = screen.getByRole('group', { name: 'Lizards' });
    await expect.element(lizards.getByRole('option')).toHaveTextContent('Crested gecko');
    await screen.getByRole('combobox').fill('okapi');
    await expect.element(screen.getByRole('option', { name: 'No species of that name' })).toBeVisible();
  });

  it('lets Delete remove the active option only behind the text', async () => {
    const onDelete = vi.fn();
    const screen = await render(<SpeciesBox onDelete={onDelete} />);
    await screen.getByRole('combobox').fill('corn');
    await userEvent.keyboard('{Home}{ArrowDown}{Delete}');
    expect(onDelete).not.toHaveBeenCalled();
    await userEvent.keyboard('{End}{ArrowDown}{Delete}');
    expect(onDelete).toHaveBeenCalledOnce();
  });
});
