import { filled } from '../fill'
import { Letter, MainLink, Paragraph } from '../letter'
import { type ChosenActivity, valuesOf, WhatAndWhere } from './chosen-activity'

export const ACTIVITY_CANCELLED_WORDS = {
  fr: {
    subject: 'Annulé : {activité}',
    preview: '{activité}, {date}',
    title: 'Cette activité n’aura pas lieu',
    text: '{prénom}, vous aviez une place, ou vous étiez sur la liste d’attente. Nous avons dû annuler :',
    stays: 'Le reste du programme a bien lieu et votre billet reste valable : vous pouvez choisir autre chose.',
    action: 'Choisir un autre atelier',
    footer: 'Le Numérique Prend Ses Quartiers, entrée gratuite, sans CV.',
  },
  en: {
    subject: 'Cancelled: {activité}',
    preview: '{activité}, {date}',
    title: 'This activity will not take place',
    text: '{prénom}, you had a place, or were on the waiting list. We had to cancel:',
    stays: 'Everything else takes place and your ticket stays valid: you can choose something else.',
    action: 'Choose another workshop',
    footer: 'Le Numérique Prend Ses Quartiers, free entry, no CV needed.',
  },
}

/** Tells a person who had chosen an activity that it is cancelled. */
export function activityCancelledMessage(values: ChosenActivity, texts: typeof ACTIVITY_CANCELLED_WORDS) {
  const { language, title, when, where, link, stopLink } = values
  const words = filled(texts[language], valuesOf(values))
  const body = (
    <Letter language={language} preview={words.preview} title={words.title} footer={words.footer} stopLink={stopLink}>
      <WhatAndWhere text={words.text} title={title} when={when} where={where} />
      <Paragraph>{words.stays}</Paragraph>
      <MainLink href={`${link}/ateliers`}>{words.action}</MainLink>
    </Letter>
  )
  return { subject: words.subject, body }
}
