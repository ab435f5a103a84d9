import { Trans, useLingui } from '@lingui/react/macro';
import type { OrderItem } from '@vivarium/contracts/orders/http.ts';
import { useParams } from 'react-router';
import { WhenThere } from '../api/WhenThere.tsx';
import { formatDay } from '../format/date.ts';
import { personName } from '../format/person-name.ts';
import { moneyFormat } from '../format/price.ts';
import { less } from '../format/sums.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Link } from '../ui/Link.tsx';
import styles from './invoice.module.css';
import { useOrder } from './use-order.ts';

/** `/orders/:id/invoice`: what was sold by whom to whom for how much, on one page to print. */
export function InvoicePage() {
  const { id = '' } = useParams();
  const asked = useOrder(id);
  return (
    <WhenThere of={asked} className={styles.page}>
      {(order) => <Sheet order={order} />}
    </WhenThere>
  );
}

function Sheet({ order }: { order: OrderItem }) {
  const { id } = order;
  const { t } = useLingui();
  return (
    <div className={styles.page}>
      <title>{t`Invoice ${id} – Vivarium`}</title>
      <p className={`${styles.actions} no-print`}>
        <Link to={`/orders/${order.id}`}>
          <Trans>Back to the order</Trans>
        </Link>
        <Button onClick={() => print()}>
          <Icon name="print" />
          <Trans>Print this page</Trans>
        </Button>
      </p>
      {order.payment.escrow === 'none' ? (
        <p>
          <Trans>Nothing has been paid, so there is no invoice.</Trans>
        </p>
      ) : (
        <Invoice order={order} />
      )}
    </div>
  );
}

function Invoice({ order }: { order: OrderItem }) {
  const { id, listing, seller, buyer, quantity, unitPrice, discount, total, refunded, timeline } = order;
  const money = ({ amount, currency }: { amount: string; currency: string }, sign = 1) =>
    moneyFormat(currency).format(sign * Number(amount));
  const paidAt = timeline.find(({ what }) => what === 'confirm')?.at ?? order.createdAt;
  const left = less(total, refunded);
  return (
    <article className={styles.invoice}>
      <header>
        <h1>
          <Trans>Invoice</Trans>
        </h1>
        <p className="tabular">
          <Trans>No. {id}</Trans> · {formatDay(paidAt)}
        </p>
      </header>
      <dl className={styles.parties}>
        <div>
          <dt>
            <Trans>Seller</Trans>
          </dt>
          <dd>{personName(seller)}</dd>
        </div>
        <div>
          <dt>
            <Trans>Buyer</Trans>
          </dt>
          <dd>{personName(buyer)}</dd>
        </div>
      </dl>
      <table className={`${styles.table} tabular`}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>What</Trans>
            </th>
            <th scope="col">
              <Trans>Quantity</Trans>
            </th>
            <th scope="col">
              <Trans>Each</Trans>
            </th>
            <th scope="col">
              <Trans>Amount</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>{listing.title}</td>
            <td>{quantity}</td>
            <td>{money(unitPrice)}</td>
            <td>{money({ ...total, amount: String(Number(unitPrice.amount) * quantity) })}</td>
          </tr>
        </tbody>
        <tfoot>
          {Number(discount.amount) > 0 && (
            <tr>
              <th scope="row" colSpan={3}>
                <Trans>Coupon</Trans>
              </th>
              <td>{money(discount, -1)}</td>
            </tr>
          )}
          <tr>
            <th scope="row" colSpan={3}>
              <Trans>Paid</Trans>
            </th>
            <td>{money(total)}</td>
          </tr>
          {Number(refunded.amount) > 0 && (
            <>
              <tr>
                <th scope="row" colSpan={3}>
                  <Trans>Paid back</Trans>
                </th>
                <td>{money(refunded, -1)}</td>
              </tr>
              <tr>
                <th scope="row" colSpan={3}>
                  <Trans>Left</Trans>
                </th>
                <td>{money(left)}</td>
              </tr>
            </>
          )}
        </tfoot>
      </table>
      <p className={styles.quiet}>
        <Trans>
          Paid through Vivarium, which holds the money for the seller until the buyer has what was ordered.
          The seller is the one who sells, and accounts for any tax.
        </Trans>
      </p>
    </article>
  );
}
