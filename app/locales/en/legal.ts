import type { Catalogue } from '../fr'

export const legal: Catalogue['legal'] = {
  notice: {
    title: 'Legal notice',
    description: 'Who publishes this site, who hosts it, where the data comes from, accessibility.',
    sections: {
      publisher: {
        title: 'Who publishes this site',
        text: 'Toulouse Métropole Emploi, which organises Le Numérique Prend Ses Quartiers with its partners.',
        more: 'Address, telephone and person responsible for publication: to be completed by the organisation.',
      },
      host: {
        title: 'Who hosts it',
        text: 'Name, address and telephone of the host: to be completed by the organisation.',
        more: 'These pages call no other service: no audience measurement, no advertising, no font from elsewhere. Our server asks the national address service (IGN) when somebody writes theirs in order to register.',
      },
      sources: {
        title: 'Where the data comes from',
        text: 'The figures of the editions from 2017 to 2019 are those of the 2019 activity report of Toulouse Métropole Emploi. What it does not say reads “not published”.',
        more: 'Priority neighbourhoods: Agence nationale de la cohésion des territoires, decree 2023-1314, Licence Ouverte 2.0. Population: Insee, census of 2020. Middle of cities: GeoNames, CC BY 4.0. Jobs: ROME 4.0 codes of France Travail, Licence Ouverte 2.0. The texts of the guide are open data too, under the Licence Ouverte 2.0: /guide.json.',
      },
      accessibility: {
        title: 'Accessibility',
        text: 'This site is made to be used with a keyboard, with a screen reader, enlarged, and without JavaScript. It has not been audited yet: its conformity is not established.',
        more: 'A difficulty? Say so at the door of the edition, or to the person who helps you.',
      },
      code: {
        title: 'The software',
        text: 'This site is free software, under the AGPL licence, version 3 or later. The font of the headings, Bricolage Grotesque, is under the OFL licence.',
        more: '',
      },
    },
  },
  privacy: {
    title: 'Your data',
    lead: 'We ask little. Nothing is compulsory, and you can take everything back yourself, at any time, without writing to anyone.',
    description: 'What the site keeps of you, for how long, and how to correct or erase it yourself.',
    sections: {
      asked: {
        title: 'What we ask',
        items: {
          name: 'Your first name and last name, if you want to give them.',
          contact: 'An e‑mail or a telephone number, if you want to be reachable.',
          answers:
            'A few answers for the figures of the edition: year of birth, gender, neighbourhood, situation, first visit or not. Each time, you can answer “I prefer not to say”.',
          survey:
            'Your opinion about the visit, if you want to give it. We count the answers without knowing who answers. If you write a word, the team reads it before anyone else: it is published without a name, or erased.',
          needs: 'What you need to come, if you want to say it (wheelchair, sign language…).',
        },
      },
      never: {
        title: 'What we never keep',
        items: {
          address:
            'Your address. If you write it instead of choosing a neighbourhood, our server passes it to the national address service (IGN, Géoplateforme), without your name, to find where it is, then forgets it. Only the name of your neighbourhood is kept, or “outside a priority neighbourhood”.',
          documents: 'Your CV, an identity document.',
          traces: 'Your IP address in the logs of the site. There is no tracker.',
        },
      },
      why: {
        title: 'Why',
        items: {
          ticket: 'To give you a ticket and welcome you at the door.',
          figures:
            'To count the people who came, and know whether the event reaches those it is meant for. Published figures point at nobody: a number that is too small is hidden. Partners read the same figures and how many people came to them, never a name.',
          consents:
            'To contact you again, or ask for your news later: only if you ticked the box. Nothing is ticked in advance.',
          groups:
            'If an organisation registered you in a group, it writes your first and last names. It is told whether you came only if you said yes. To change your mind, read the code of your card with a phone, or open the page of your ticket.',
        },
      },
      ticket: {
        title: 'Your ticket',
        items: {
          code: 'The code of your ticket holds neither your name nor anything about you. Taking a photo of it opens nothing.',
          door: 'At the door, we write down the time when your ticket is read. A person who comes without a ticket is counted without a name.',
          attestation:
            'If you ask for a proof of attendance, we keep the name that you write on it and the activities that you show. Whoever has the paper can check it: they read what is printed, and nothing else.',
          afterWork:
            'If you go to an after-work, companies see your first name if you gave it, the short code of your ticket and which of their jobs you tick. Nothing else.',
        },
      },
      time: {
        title: 'How long',
        items: {
          erased:
            'What could identify you is erased 90 days after the edition. Longer only if you agreed that we ask for your news.',
          messages:
            'If you erase your data, a fingerprint of your address, which nobody can read, stays for 90 days, for the messages of that day and those that did not reach you: without it somebody could fill your mailbox. If you reported us as spam, it stays for a year, so that we no longer write to you.',
          outcomes:
            'If you agreed to be asked how you are doing, we ask after one, three and six months. After the last question, or if you take that agreement back or erase your data, your answers stay counted, and nothing tells any more that they are yours.',
          totals: 'Totals stay: they say nothing about you.',
        },
      },
      rights: {
        title: 'What you can do',
        items: {
          page: 'Open the private link of your ticket: there you see your answers, change them, withdraw an agreement, download a copy, erase everything.',
          messages: 'On that same page, and at the bottom of our messages, you stop the messages in one go.',
          lost: 'Link lost? If you gave an e‑mail, ask for a new link. Otherwise, come to the door with the code of your ticket.',
          authority: 'You can also complain to the CNIL, the French data protection authority, on cnil.fr.',
        },
      },
      who: {
        title: 'Who is responsible',
        items: {
          controller: 'Toulouse Métropole Emploi, with the people who hold the door on the day of the edition.',
          officer: 'Contact of the data protection officer and legal basis: to be completed by the organisation.',
        },
      },
      cookies: {
        title: 'Cookies',
        items: {
          language: '“lang” remembers the language chosen for a year.',
          tickets:
            '“tickets” leads back to the first ticket of someone who registers twice; it goes when the browser is closed.',
          passport:
            '“passport” remembers for twelve hours which ticket’s passport to stamp, and “visites” at which stands this phone was counted already.',
          notice: '“notice” remembers for one minute the word to show on the next page.',
          passkey: '“lnpsq.passkey” remembers for five minutes the question put to the key of a member who signs in.',
          session: 'Members of the organisation have one more, which keeps them signed in.',
        },
      },
    },
    findTicket: 'Find my ticket',
  },
}
