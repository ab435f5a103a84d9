import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { useAnnouncements } from '../ui/announcements.ts';
import { render } from '../ui/render.tsx';
import { PhotosQuestion } from './PhotosQuestion.tsx';
import type { ListedPhoto } from './photo-list.ts';
import { StillSending } from './StillSending.tsx';

/** A line on which nothing goes out until the test says so. */
class Line {
  static all: Line[] = [];
  upload = {};
  status = 0;
  onload = () => {};
  onerror = () => {};
  onabort = () => {};
  onloadend = () => {};
  isAborted = false;
  constructor() {
    Line.all.push(this);
  }
  open() {}
  setRequestHeader() {}
  send() {}
  abort() {
    this.isAborted = true;
    this.onabort();
  }
  break() {
    this.onerror();
    this.onloadend();
  }
  arrive() {
    this.status = 200;
    this.onload();
    this.onloadend();
  }
}

beforeEach(() => {
  Line.all = [];
  vi.stubGlobal('XMLHttpRequest', Line);
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
    if (!String(url).endsWith('/media/presign')) return new Promise<Response>(() => {});
    const { files } = JSON.parse(String(init?.body)) as { files: { name: string }[] };
    const items = files.map(({ name }) => ({
      ...{ id: name, key: name, method: 'PUT', url: '/tmp', headers: {} },
      expiresAt: new Date(Date.now() + 900_000).toISOString(),
    }));
    return Response.json({ items }, { status: 201 });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** There is a connection again, once somebody listens for it. */
const online = () =>
  vi.waitFor(() => {
    dispatchEvent(new Event('online'));
    expect(Line.all).toHaveLength(2);
  });
const file = (name: string) => new File([`bytes of ${name}`], name, { type: 'image/jpeg' });
const said = () => useAnnouncements.getState().map(({ text }) => text);

interface FormProps {
  start: readonly ListedPhoto[];
  onSending: (count: number) => void;
  isOfListing: boolean;
}

function Form({ start, ...rest }: FormProps) {
  const [photos, change] = useState(start);
  return (
    <>
      <PhotosQuestion photos={photos} change={change} {...rest} />
      <StillSending count={2} />
    </>
  );
}

async function asking(start: readonly ListedPhoto[] = [], isOfListing = true) {
  const onSending = vi.fn<(count: number) => void>();
  const screen = await render(
    <QueryClientProvider client={new QueryClient()}>
      <Form {...{ start, onSending, isOfListing }} />
    </QueryClientProvider>,
  );
  const choose = (...names: string[]) =>
    userEvent.upload(screen.getByLabelText('Choose photographs or films'), names.map(file));
  return { screen, onSending, choose };
}

it('tells how many photographs are being sent, until they are there', async () => {
  const { screen, onSending, choose } = await asking();
  await expect.element(screen.getByText(/2 files are still being sent/)).toBeVisible();
  await choose('a.jpg', 'b.jpg');
  await vi.waitFor(() => expect(Line.all).toHaveLength(2));
  await vi.waitFor(() => expect(onSending).toHaveBeenLastCalledWith(2));
  for (const line of Line.all) line.arrive();
  await expect.element(screen.getByRole('button', { name: 'Remove photograph 2' })).toBeVisible();
  await vi.waitFor(() => expect(onSending).toHaveBeenLastCalledWith(0));
});

it('sends a file no further that is dismissed, and the others as before', async () => {
  const { screen, onSending, choose } = await asking();
  await choose('stalled.jpg', 'b.jpg');
  await vi.waitFor(() => expect(Line.all).toHaveLength(2));
  await screen.getByRole('button', { name: 'Dismiss' }).first().click();
  expect(Line.all.map(({ isAborted }) => isAborted)).toEqual([true, false]);
  await expect.element(screen.getByText('stalled.jpg')).not.toBeInTheDocument();
  await vi.waitFor(() => expect(onSending).toHaveBeenLastCalledWith(1));
  expect(screen.getByRole('alert').elements()).toEqual([]);
});

it('says how many files were not taken', async () => {
  const { choose } = await asking();
  await choose(...Array.from({ length: 25 }, (_, at) => `${at}.jpg`));
  await vi.waitFor(() => expect(said()).toContain('5 files were not taken: there may be 20 in all.'));
});

it('takes no more for a complaint than may be sent with one', async () => {
  const { choose } = await asking([], false);
  await choose(...Array.from({ length: 14 }, (_, at) => `${at}.jpg`));
  await vi.waitFor(() => expect(said()).toContain('2 files were not taken: there may be 12 in all.'));
});

it('keeps the place of what waits to be tried again, and refuses the newcomer', async () => {
  const start = Array.from({ length: 19 }, (_, at) => ({ id: `there-${at}`, alt: '' }));
  const { screen, choose } = await asking(start);
  await choose('a.jpg');
  await vi.waitFor(() => expect(Line.all).toHaveLength(1));
  Line.all[0]?.break();
  await expect.element(screen.getByText(/tried again by itself/)).toBeVisible();
  await expect.element(screen.getByLabelText('Choose photographs or films')).toBeDisabled();
  await online();
  Line.all[1]?.arrive();
  await expect.element(screen.getByRole('button', { name: 'Remove photograph 20' })).toBeVisible();
});

it('counts what was chosen while other files were still compared', async () => {
  const start = Array.from({ length: 19 }, (_, at) => ({ id: `there-${at}`, alt: '' }));
  const { screen } = await asking(start);
  const dropped = (name: string) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file(name));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  };
  dropped('a.jpg');
  dropped('b.jpg');
  await vi.waitFor(() => expect(said()).toContain('1 file was not taken: there may be 20 in all.'));
  await vi.waitFor(() => expect(Line.all).toHaveLength(1));
  Line.all[0]?.arrive();
  await expect.element(screen.getByRole('button', { name: 'Remove photograph 20' })).toBeVisible();
});

it('asks what a photograph shows where that is kept, which it is of a listing only', async () => {
  const shown = [{ id: 'a', alt: '' }];
  const listing = await asking(shown);
  await expect.element(listing.screen.getByLabelText(/What does photograph 1 show/)).toBeVisible();
  await listing.screen.unmount();
  const { screen } = await asking(shown, false);
  await expect.element(screen.getByRole('button', { name: 'Remove photograph 1' })).toBeVisible();
  expect(screen.getByLabelText(/What does photograph 1 show/).elements()).toEqual([]);
});

it('says which films are taken for a complaint, where one is not', async () => {
  const { screen } = await asking([], false);
  const film = new File(['a film'], 'a.avi', { type: 'video/x-msvideo' });
  await userEvent.upload(screen.getByLabelText('Choose photographs or films'), [film]);
  await expect
    .element(screen.getByText('This film cannot be taken here. Films are MP4, MOV or WebM.'))
    .toBeVisible();
});

const three = ['a', 'b', 'c'].map((id) => ({ id, alt: `Snake ${id}` }));

it('leaves the focus on the button that has moved a photograph to the end of the row', async () => {
  const { screen } = await asking(three);
  await screen.getByRole('button', { name: 'Move photograph 2 forward' }).click();
  const first = screen.getByRole('button', { name: 'Move photograph 1 forward' });
  await expect.element(first).toHaveFocus();
  await expect.element(first).toHaveAttribute('aria-disabled', 'true');
  await screen.getByRole('button', { name: 'Move photograph 2 back' }).click();
  await expect.element(screen.getByRole('button', { name: 'Move photograph 3 back' })).toHaveFocus();
});

it('goes on with the next photograph when one is removed, and says so', async () => {
  const { screen } = await asking(three);
  await screen.getByRole('button', { name: 'Remove photograph 2' }).click();
  await expect.element(screen.getByRole('button', { name: 'Remove photograph 2' })).toHaveFocus();
  await vi.waitFor(() => expect(said()).toContain('Photograph 2 is removed.'));
  await screen.getByRole('button', { name: 'Remove photograph 2' }).click();
  await expect.element(screen.getByRole('button', { name: 'Remove photograph 1' })).toHaveFocus();
  await screen.getByRole('button', { name: 'Remove photograph 1' }).click();
  await expect.element(screen.getByLabelText('Choose photographs or films')).toHaveFocus();
});

it('takes files that are dropped anywhere on the page, which the browser would leave the form for', async () => {
  const { screen } = await asking(three);
  const dropOn = (target: Element, ...names: string[]) => {
    const dataTransfer = new DataTransfer();
    for (const name of names) dataTransfer.items.add(file(name));
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    target.dispatchEvent(drop);
    return drop.defaultPrevented;
  };
  expect(dropOn(document.body, 'beside.jpg')).toBe(true);
  expect(dropOn(screen.getByRole('listitem').first().element(), 'on-a-row.jpg')).toBe(true);
  await vi.waitFor(() => expect(Line.all).toHaveLength(2));
  await expect.element(screen.getByText('beside.jpg')).toBeVisible();
  await expect.element(screen.getByText('on-a-row.jpg')).toBeVisible();
});

it('takes a file once, however often it is chosen, until it is removed', async () => {
  const { screen, choose } = await asking();
  await choose('a.jpg');
  await vi.waitFor(() => expect(Line.all).toHaveLength(1));
  Line.all[0]?.arrive();
  await expect.element(screen.getByRole('button', { name: 'Remove photograph 1' })).toBeVisible();
  await choose('a.jpg', 'b.jpg');
  await vi.waitFor(() => expect(said()).toContain('1 file is here already, and was not taken again.'));
  await vi.waitFor(() => expect(Line.all).toHaveLength(2));
  await screen.getByRole('button', { name: 'Remove photograph 1' }).click();
  await choose('a.jpg');
  await vi.waitFor(() => expect(Line.all).toHaveLength(3));
});

it('sends by itself what did not get there, to the same address, and keeps nobody waiting meanwhile', async () => {
  const { screen, onSending, choose } = await asking();
  await choose('a.jpg');
  await vi.waitFor(() => expect(Line.all).toHaveLength(1));
  Line.all[0]?.break();
  await expect.element(screen.getByText(/tried again by itself/)).toBeVisible();
  await vi.waitFor(() => expect(onSending).toHaveBeenLastCalledWith(0));
  await online();
  expect(onSending).toHaveBeenLastCalledWith(0);
  Line.all[1]?.arrive();
  await expect.element(screen.getByRole('button', { name: 'Remove photograph 1' })).toBeVisible();
  expect(screen.getByRole('alert').elements()).toEqual([]);
  const asked = vi.mocked(fetch).mock.calls.filter(([url]) => String(url).endsWith('/media/presign'));
  expect(asked).toHaveLength(1);
});

it('has the browser ask before a page goes whose files are on their way, and not afterwards', async () => {
  const { screen, choose } = await asking();
  const isAsked = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(isAsked()).toBe(false);
  await choose('a.jpg');
  await vi.waitFor(() => expect(Line.all).toHaveLength(1));
  await vi.waitFor(() => expect(isAsked()).toBe(true));
  Line.all[0]?.break();
  await expect.element(screen.getByText(/tried again by itself/)).toBeVisible();
  await vi.waitFor(() => expect(isAsked()).toBe(true));
  await online();
  Line.all[1]?.arrive();
  await expect.element(screen.getByRole('button', { name: 'Remove photograph 1' })).toBeVisible();
  await vi.waitFor(() => expect(isAsked()).toBe(false));
});
