import { afterEach, expect, it, vi } from 'vitest';
import { askingOnce, render } from '../ui/render.tsx';
import { CouponForm } from './CouponForm.tsx';

afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

it('the same coupon once more, after the first was made, is another', async () => {
  const keys: (string | null)[] = [];
  vi.stubGlobal('fetch', async (...of: Parameters<typeof fetch>) => {
    const { method, headers } = new Request(...of);
    if (method !== 'POST') return Response.json({ items: [] });
    keys.push(headers.get('idempotency-key'));
    return Response.json({ id: 'c', version: 1 }, { status: 201 });
  });
  const { getByLabelText, getByRole } = await render(<CouponForm />, { client: askingOnce() });
  const code = getByLabelText(/^Code/);
  for (const made of [1, 2]) {
    await code.fill('SPRING-26');
    await getByLabelText(/^Off, in %/).fill('10');
    await getByRole('button', { name: 'Make the coupon' }).click();
    await expect.element(code).toHaveValue('');
    expect(keys).toHaveLength(made);
  }
  expect(new Set(keys).size).toBe(2);
});
