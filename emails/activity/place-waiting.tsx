import { filled } from '../fill'
import { Letter, MainLink, Paragraph } from '../letter'
import { type ChosenActivity, valuesOf, WhatAndWhere } from './chosen-activity'

export const PLACE_WAITING_WORDS = {
  fr: {
    subject: 'Sur liste d’attente : {activité}',
    preview: '{activité}, {date}',
    title: '{prénom}, vous êtes sur la liste d’attente',
    text: 'Toutes les places sont prises pour le moment. Vous attendez une place dans cette activité :',
    next: 'Si une place se libère pour vous, elle sera à vous et nous vous écrirons. Nous ne pouvons pas la promettre.',
    action: 'Voir mes ateliers',
    refuse: 'Vous ne voulez plus attendre ? Dans « Mes ateliers », quittez la liste d’attente.',
    footer: 'Le Numérique Prend Ses Quartiers, entrée gratuite, sans CV.',
  },
  en: {
    subject: 'On the waiting list: {activité}',
    preview: '{activité}, {date}',
    title: '{prénom}, you are on the waiting list',
    text: 'All the places are taken for now. You are waiting for a place in this activity:',
    next: 'If a place becomes free for you, it will be yours and we will write to you. We cannot promise it.',
    action: 'See my workshops',
    refuse: 'You no longer want to wait? In “My workshops”, leave the waiting list.',
    footer: 'Le Numérique Prend Ses Quartiers, free entry, no CV needed.',
  },
}

/** Tells a person who has just joined the line of an activity that they wait; their rank may change, so it is not told. */
export function placeWaitingMessage(values: ChosenActivity, texts: typeof PLACE_WAITING_WORDS) {
  const { language, title, when, where, link, stopLink } = values
  const words = filled(texts[language], valuesOf(values))
  const body = (
    <Letter language={language} preview={words.preview} title={words.title} footer={words.footer} stopLink={stopLink}>
      <WhatAndWhere text={words.text} title={title} when={when} where={where} />
      <Paragraph>{words.next}</Paragraph>
      <MainLink href={`${link}/ateliers`}>{words.action}</MainLink>
      <Paragraph>{words.refuse}</Paragraph>
    </Letter>
  )
  return { subject: words.subject, body }
}
