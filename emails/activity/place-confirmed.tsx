import { filled } from '../fill'
import { Letter, MainLink, Paragraph } from '../letter'
import { type ChosenActivity, valuesOf, WhatAndWhere } from './chosen-activity'

export const PLACE_CONFIRMED_WORDS = {
  fr: {
    subject: 'Votre place : {activité}',
    preview: '{activité}, {date}',
    title: '{prénom}, votre place est réservée',
    text: 'Vous avez une place dans cette activité :',
    action: 'Voir mon billet',
    refuse:
      'Vous ne pouvez plus venir ? Sur votre billet, ouvrez « Mes ateliers » et rendez votre place : elle ira à une autre personne.',
    refuseLink: 'Ouvrir mes ateliers',
    footer:
      'Arrivez quelques minutes avant : cinq minutes après le début, les places libres vont aux personnes présentes.',
  },
  en: {
    subject: 'Your place: {activité}',
    preview: '{activité}, {date}',
    title: '{prénom}, your place is reserved',
    text: 'You have a place in this activity:',
    action: 'See my ticket',
    refuse:
      'Can’t come any more? On your ticket, open “My workshops” and give your place back: it will go to somebody else.',
    refuseLink: 'Open my workshops',
    footer: 'Come a few minutes early: five minutes after the start, free places go to the people who are there.',
  },
}

/** Tells a person who has just taken a place in an activity that it is theirs. */
export function placeConfirmedMessage(values: ChosenActivity, texts: typeof PLACE_CONFIRMED_WORDS) {
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
