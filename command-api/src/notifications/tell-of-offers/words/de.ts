import { said } from '../../mail-notifications/news-language.ts';
import type { OfferLanguage } from './offer-language.ts';

const over = said('Sie müssen nichts tun. Die Anzeige bleibt zu ihrem Preis bestehen.');
const stays = said('Ihre Anzeige bleibt, wie sie ist.');

export const german: OfferLanguage = {
  words: {
    buyer: {
      countered: {
        subject: 'Der Verkäufer nennt einen anderen Preis',
        says: (until) =>
          `Nehmen Sie${until} an, nennen Sie Ihren Preis oder lehnen Sie ab. Reserviert ist nichts, bevor Sie bestellen.`,
      },
      accepted: {
        subject: 'Ihr Angebot ist angenommen',
        says: (until) =>
          `Bestellen Sie${until} zu diesem Preis. Vorher ist nichts reserviert, und andere können schneller sein.`,
      },
      declined: { subject: 'Ihr Angebot wurde abgelehnt', says: over },
      withdrawn: { subject: 'Der Verkäufer hat seinen Preis zurückgezogen', says: over },
      expired: { subject: 'Ein Angebot ist abgelaufen', says: over },
      closed: {
        subject: 'Nicht mehr zu verkaufen',
        says: said('Ihr Angebot ist damit hinfällig. Sie haben nichts bezahlt.'),
      },
      repriced: {
        subject: 'Der Preis ist jetzt in einer anderen Währung',
        says: said(
          'Ihr Angebot ist damit hinfällig. Sie haben nichts bezahlt und können ein neues Angebot machen.',
        ),
      },
    },
    seller: {
      made: {
        subject: 'Ein Angebot',
        says: (until) => `Nehmen Sie${until} an, nennen Sie einen anderen Preis oder lehnen Sie ab.`,
      },
      countered: {
        subject: 'Der Käufer nennt einen anderen Preis',
        says: (until) => `Nehmen Sie${until} an, nennen Sie Ihren Preis oder lehnen Sie ab.`,
      },
      accepted: {
        subject: 'Ihr Preis ist angenommen',
        says: (until) => `Der Käufer kann${until} dazu bestellen. Vorher ist nichts reserviert.`,
      },
      accepted_unasked: {
        subject: 'Ein Angebot wurde angenommen, wie Sie es wollten',
        says: (until) =>
          `Es liegt nicht unter dem Preis, ab dem Sie annehmen. Der Käufer kann${until} dazu bestellen; vorher ist nichts reserviert.`,
      },
      declined: { subject: 'Der Käufer hat Ihren Preis abgelehnt', says: stays },
      withdrawn: { subject: 'Ein Angebot wurde zurückgezogen', says: stays },
      expired: { subject: 'Ein Angebot ist abgelaufen', says: stays },
    },
  },
  by: (moment) => ` bis ${moment}`,
  news: 'Neues zu einem Angebot',
  thing: 'eines Ihrer Angebote',
  see: 'Zum Angebot',
  again: 'Neues Angebot machen',
  because: {
    buyer: 'Sie erhalten diese E-Mail, weil Sie der Käufer bei diesem Angebot sind.',
    seller: 'Sie erhalten diese E-Mail, weil Sie der Verkäufer bei diesem Angebot sind.',
  },
};
