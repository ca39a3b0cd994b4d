import { Paragraph } from '../letter'

/** What a letter about an activity tells the person who had chosen it. */
export type ChosenActivity = {
  language: 'fr' | 'en'
  firstName: string | null
  /** The activity's. */
  title: string
  when: string
  where: string
  /** The ticket's private page. */
  link: string
  /** Where they stop messages. */
  stopLink: string
}

/** What the sentences of such a letter may name. */
export function valuesOf({ firstName, title, when, where }: Omit<ChosenActivity, 'link' | 'stopLink'>) {
  return { prénom: firstName, activité: title, date: when, lieu: where }
}

/** A sentence, then what, when and where. */
export function WhatAndWhere({
  text,
  title,
  when,
  where,
}: Pick<ChosenActivity, 'title' | 'when' | 'where'> & { text: string }) {
  return (
    <Paragraph>
      {text}
      <br />
      <strong>{title}</strong>
      <br />
      {when}
      <br />
      {where}
    </Paragraph>
  )
}
