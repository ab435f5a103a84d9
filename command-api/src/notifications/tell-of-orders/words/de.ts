import { said } from '../../mail-notifications/news-language.ts';
import type { OrderLanguage } from './order-language.ts';

const held = 'Vivarium verwahrt das Geld.';

export const german: OrderLanguage = {
  words: {
    buyer: {
      in_review: {
        subject: 'Die Moderation sieht sich Ihre Bestellung an',
        says: said(
          'Es geht um viel Geld, deshalb sieht sie sich vorher jemand an. Bis dahin wird nichts abgebucht.',
        ),
      },
      approved: { subject: 'Ihre Bestellung geht weiter', says: said('Die Moderation hat sie geprüft.') },
      paid: {
        subject: 'Bezahlt',
        says: (until) =>
          `${held} ${until ? `Wird bis ${until} nichts übergeben, erhalten Sie es zurück.` : 'Der Verkäufer verschickt oder übergibt nun.'}`,
      },
      shipped: {
        subject: 'Auf dem Weg zu Ihnen',
        says: (until) =>
          `${until ? `Die Sendung sollte am ${until} ankommen. ` : ''}${held} Sagen Sie, dass Sie sie haben, oder was damit nicht stimmt.`,
      },
      handed_over: {
        subject: 'Ihnen übergeben',
        says: (until) =>
          `${held} Sehen Sie es sich an und sagen Sie${until ? ` bis ${until}` : ''}, dass Sie es haben, oder was damit nicht stimmt.${until ? ' Sagen Sie bis dahin nichts, erhält der Verkäufer das Geld.' : ''}`,
      },
      completed: { subject: 'Abgeschlossen', says: said('Das Geld ist an den Verkäufer gegangen.') },
      cancelled: {
        subject: 'Storniert',
        says: (_until, why) => `${why} Falls Sie bezahlt hatten, geht das Geld an Sie zurück.`,
      },
      partly_refunded: {
        subject: 'Teilweise erstattet',
        says: said('Ein Teil des Geldes ist an Sie zurückgegangen.'),
      },
      refunded: { subject: 'Erstattet', says: said('Das ganze Geld ist an Sie zurückgegangen.') },
      refund_failed: {
        subject: 'Ihre Bank hat die Erstattung nicht angenommen',
        says: said(
          'Das Geld ist wieder bei Vivarium. Wir sorgen dafür, dass Sie es auf anderem Weg erhalten.',
        ),
      },
      refund_made_up: {
        subject: 'Auf anderem Weg erstattet',
        says: said('Sie haben, was Ihre Bank nicht angenommen hatte.'),
      },
      returned: { subject: 'Zurückgenommen', says: (_until, why) => `${why} Das Geld geht an Sie zurück.` },
      paid_back: { subject: 'Erstattet', says: (_until, why) => `${why} Sie haben alles wieder.` },
      return_declined: {
        subject: 'Der Verkäufer nimmt es nicht zurück',
        says: said(`Warum, steht bei der Bestellung. Nun entscheidet die Moderation. ${held}`),
      },
      return_declined_late: {
        subject: 'Der Verkäufer nimmt es nicht zurück',
        says: said(
          'Warum, steht bei der Bestellung. Er war schon bezahlt, deshalb geht nichts an Sie zurück.',
        ),
      },
      answered: {
        subject: 'Der Verkäufer sieht Ihre Beschwerde anders',
        says: said(`Warum, steht bei der Bestellung. Nun entscheidet die Moderation. ${held}`),
      },
      part_offered: {
        subject: 'Der Verkäufer bietet Ihnen einen Teil des Geldes an',
        says: (until, _why, part) =>
          `Sie erhielten ${part} zurück und behielten, was Sie haben. Sagen Sie${until ? ` bis ${until}` : ''}, ob Sie einverstanden sind; sonst entscheidet die Moderation.`,
      },
      conceded: {
        subject: 'Der Verkäufer gibt Ihnen recht',
        says: said('Das ganze Geld geht an Sie zurück.'),
      },
      to_moderator: {
        subject: 'Die Moderation entscheidet nun über Ihre Beschwerde',
        says: said(`Die Zeit zu antworten ist vorbei. ${held}`),
      },
      settled_for_buyer: { subject: 'Für Sie entschieden', says: said('Das Geld geht an Sie zurück.') },
      settled_for_seller: {
        subject: 'Für den Verkäufer entschieden',
        says: said('Das Geld ist an den Verkäufer gegangen.'),
      },
    },
    seller: {
      placed: {
        subject: 'Bestellt',
        says: said('Es ist reserviert und noch nicht bezahlt. Verschicken Sie nichts, bevor es bezahlt ist.'),
      },
      paid: {
        subject: 'Verkauft',
        says: (until) =>
          `${held} Verschicken oder übergeben Sie es${until ? ` bis ${until}, sonst wird storniert und erstattet` : ''}.`,
      },
      released: {
        subject: 'Das Geld gehört Ihnen',
        says: said('Es ist in Ihrem Guthaben, abzüglich der Gebühr.'),
      },
      cancelled: {
        subject: 'Storniert',
        says: (_until, why) => `${why} Falls der Käufer bezahlt hatte, geht das Geld an ihn zurück.`,
      },
      return_asked: {
        subject: 'Der Käufer möchte es zurückgeben',
        says: (until) =>
          until
            ? `${held} Nehmen Sie es bis ${until} zurück, oder sagen Sie, warum nicht; sonst entscheidet die Moderation.`
            : 'Nehmen Sie es zurück, oder sagen Sie, warum nicht.',
      },
      return_withdrawn: {
        subject: 'Der Käufer behält es doch',
        says: said('Es geht weiter wie vor seiner Bitte, es zurückzugeben.'),
      },
      returned: {
        subject: 'Zurückgegeben',
        says: (_until, why) => `${why} Das Geld geht an den Käufer zurück.`,
      },
      paid_back: {
        subject: 'Der Käufer hat das Geld zurück',
        says: (_until, why) =>
          `${why} Sie erhalten nichts dafür; was Sie schon erhalten hatten, geht von Ihrem Guthaben ab.`,
      },
      disputed: {
        subject: 'Der Käufer hat eine Beschwerde',
        says: (until) =>
          `${held} Antworten Sie${until ? ` bis ${until}` : ''}: Sagen Sie, wie es sich verhält, bieten Sie einen Teil des Geldes an, oder geben Sie es zurück. Ohne Antwort entscheidet die Moderation allein nach dem, was der Käufer sagt.`,
      },
      part_accepted: {
        subject: 'Der Käufer nimmt den Teil an, den Sie angeboten haben',
        says: (_until, _why, part) =>
          `${part} geht an ihn zurück, der Rest ist in Ihrem Guthaben, abzüglich der Gebühr.`,
      },
      to_moderator: {
        subject: 'Die Moderation entscheidet nun über die Beschwerde',
        says: said(`Sie und der Käufer haben sich nicht geeinigt, oder die Zeit dafür ist vorbei. ${held}`),
      },
      settled_for_buyer: {
        subject: 'Für den Käufer entschieden',
        says: said('Das Geld geht an den Käufer zurück.'),
      },
      settled_for_seller: {
        subject: 'Für Sie entschieden',
        says: said('Es ist in Ihrem Guthaben, abzüglich der Gebühr.'),
      },
    },
  },
  reasons: {
    unpaid: 'Niemand hat rechtzeitig bezahlt.',
    payment_failed: 'Die Zahlung ist fehlgeschlagen.',
    lost_together: 'Etwas, das nur zusammen damit gekauft werden sollte, war nicht zu haben.',
    not_shipped: 'Es wurde nicht rechtzeitig verschickt.',
    by_buyer: 'Der Käufer hat storniert.',
    by_seller: 'Der Verkäufer hat storniert.',
    by_moderator: 'Die Moderation hat storniert.',
    sold_elsewhere: 'Es ist nicht mehr zu verkaufen.',
    refunded_by_provider: 'Das Geld wurde außerhalb von Vivarium erstattet.',
    charged_back: 'Die Bank des Käufers hat das Geld zurückgeholt.',
    returned: 'Es wurde zurückgenommen.',
    dispute: 'Über eine Beschwerde wurde entschieden.',
    conceded: 'Der Verkäufer hat der Beschwerde recht gegeben.',
  },
  part: 'Ein Teil',
  news: 'Neues zu einer Bestellung',
  thing: 'eine Ihrer Bestellungen',
  see: 'Zur Bestellung',
  because: {
    buyer: 'Sie erhalten diese E-Mail, weil Sie der Käufer dieser Bestellung sind.',
    seller: 'Sie erhalten diese E-Mail, weil Sie der Verkäufer dieser Bestellung sind.',
  },
};
