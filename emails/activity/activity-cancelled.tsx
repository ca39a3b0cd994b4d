import { Letter, MainLink, Paragraph } from '../letter'
import { type ChosenActivity, WhatAndWhere } from './chosen-activity'

const WORDS = {
  fr: {
    subject: (title: string) => `Annulé : ${title}`,
    title: 'Cette activité n’aura pas lieu',
    text: (name: string | null) =>
      `${name ? `${name}, v` : 'V'}ous aviez une place, ou vous étiez sur la liste d’attente. Nous avons dû annuler :`,
    stays: 'Le reste du programme a bien lieu et votre billet reste valable : vous pouvez choisir autre chose.',
    action: 'Choisir un autre atelier',
    footer: 'Le Numérique Prend Ses Quartiers, entrée gratuite, sans CV.',
  },
  en: {
    subject: (title: string) => `Cancelled: ${title}`,
    title: 'This activity will not take place',
    text: (name: string | null) =>
      `${name ? `${name}, y` : 'Y'}ou had a place, or were on the waiting list. We had to cancel:`,
    stays: 'Everything else takes place and your ticket stays valid: you can choose something else.',
    action: 'Choose another workshop',
    footer: 'Le Numérique Prend Ses Quartiers, free entry, no CV needed.',
  },
}

/** Tells a person who had chosen an activity that it is cancelled. */
export function activityCancelledMessage(values: ChosenActivity) {
  return { subject: WORDS[values.language].subject(values.title), body: <ActivityCancelled {...values} /> }
}

function ActivityCancelled({ language, firstName, title, when, where, link }: ChosenActivity) {
  const words = WORDS[language]
  return (
    <Letter language={language} preview={`${title}, ${when}`} title={words.title} footer={words.footer}>
      <WhatAndWhere text={words.text(firstName)} title={title} when={when} where={where} />
      <Paragraph>{words.stays}</Paragraph>
      <MainLink href={`${link}/ateliers`}>{words.action}</MainLink>
    </Letter>
  )
}
