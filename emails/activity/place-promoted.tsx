import { Letter, MainLink, Paragraph } from '../letter'
import { type ChosenActivity, WhatAndWhere } from './chosen-activity'

const WORDS = {
  fr: {
    subject: (title: string) => `Une place pour vous : ${title}`,
    title: (name: string | null) => (name ? `${name}, la place est à vous` : 'La place est à vous'),
    text: 'Une place s’est libérée et vous étiez la première personne de la liste d’attente. Elle est réservée à votre nom :',
    action: 'Voir mon billet',
    refuse:
      'Vous ne pouvez plus venir ? Sur votre billet, ouvrez « Mes ateliers » et appuyez sur « Refuser cette place » : elle ira à la personne suivante.',
    refuseLink: 'Ouvrir mes ateliers',
    footer:
      'Arrivez quelques minutes avant : cinq minutes après le début, les places libres vont aux personnes présentes.',
  },
  en: {
    subject: (title: string) => `A place for you: ${title}`,
    title: (name: string | null) => (name ? `${name}, the place is yours` : 'The place is yours'),
    text: 'A place became free and you were first on the waiting list. It is reserved for you:',
    action: 'See my ticket',
    refuse:
      'You can no longer come? On your ticket, open “My workshops” and press “Refuse this place”: it will go to the next person.',
    refuseLink: 'Open my workshops',
    footer: 'Come a few minutes early: five minutes after the start, free places go to the people who are there.',
  },
}

/** Tells a person who waited that a place in an activity is now theirs. */
export function placePromotedMessage(values: ChosenActivity) {
  return { subject: WORDS[values.language].subject(values.title), body: <PlacePromoted {...values} /> }
}

function PlacePromoted({ language, firstName, title, when, where, link }: ChosenActivity) {
  const words = WORDS[language]
  return (
    <Letter language={language} preview={`${title}, ${when}`} title={words.title(firstName)} footer={words.footer}>
      <WhatAndWhere text={words.text} title={title} when={when} where={where} />
      <MainLink href={link}>{words.action}</MainLink>
      <Paragraph>
        {words.refuse} <a href={`${link}/ateliers`}>{words.refuseLink}</a>
      </Paragraph>
    </Letter>
  )
}
