import { filled } from '../fill'
import { Letter, MainLink, Paragraph } from '../letter'
import { type ChosenActivity, valuesOf, WhatAndWhere } from './chosen-activity'

export const PLACE_PROMOTED_WORDS = {
  fr: {
    subject: 'Une place pour vous : {activité}',
    preview: '{activité}, {date}',
    title: '{prénom}, la place est à vous',
    text: 'Une place s’est libérée et vous étiez la première personne de la liste d’attente. Elle est réservée à votre nom :',
    action: 'Voir mon billet',
    refuse:
      'Vous ne pouvez plus venir ? Sur votre billet, ouvrez « Mes ateliers » et appuyez sur « Refuser cette place » : elle ira à la personne suivante.',
    refuseLink: 'Ouvrir mes ateliers',
    footer:
      'Arrivez quelques minutes avant : cinq minutes après le début, les places libres vont aux personnes présentes.',
  },
  en: {
    subject: 'A place for you: {activité}',
    preview: '{activité}, {date}',
    title: '{prénom}, the place is yours',
    text: 'A place became free and you were first on the waiting list. It is reserved for you:',
    action: 'See my ticket',
    refuse:
      'Can’t come any more? On your ticket, open “My workshops” and press “Refuse this place”: it will go to the next person.',
    refuseLink: 'Open my workshops',
    footer: 'Come a few minutes early: five minutes after the start, free places go to the people who are there.',
  },
}

/** Tells a person who waited that a place in an activity is now theirs. */
export function placePromotedMessage(values: ChosenActivity, texts: typeof PLACE_PROMOTED_WORDS) {
  const { language, title, when, where, link, stopLink } = values
  const words = filled(texts[language], valuesOf(values))
  const body = (
    <Letter language={language} preview={words.preview} title={words.title} footer={words.footer} stopLink={stopLink}>
      <WhatAndWhere text={words.text} title={title} when={when} where={where} />
      <MainLink href={link}>{words.action}</MainLink>
      <Paragraph>
        {words.refuse} <a href={`${link}/ateliers`}>{words.refuseLink}</a>
      </Paragraph>
    </Letter>
  )
  return { subject: words.subject, body }
}
