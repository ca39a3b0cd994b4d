import { ownValue } from '~/lib/own-value'
import { Notice } from '~/ui/notice'

type Props = {
  given: string | null
  released: string | null
  word: string | null
  with: { title: string } | undefined
}

const REFUSALS: Record<string, string> = {
  full: 'Plus de place libre.',
  already: 'Cette personne a déjà sa place.',
  closed: 'Impossible : l’inscription est annulée, ou l’activité est finie.',
  unknown: 'Aucun billet de cette édition n’a ce code, ou personne n’était coché.',
  overlaps: 'Cette personne a une autre activité au même moment',
  'same-workshop': 'Cette personne a une autre séance de cet atelier.',
  'too-early': 'Trop tôt : les places se libèrent cinq minutes après le début.',
  'too-late': 'Trop tard : cette activité est finie ou annulée.',
  'nobody-came': 'Personne n’a été scanné ici : rien n’est libéré.',
}

/** What was just done at the door. */
export function HallNotice({ given, released, word, with: other }: Props) {
  const sentences = [
    released && `${count(Number(released), 'place libérée', 'places libérées')}.`,
    given && Number(given) > 0 && `${count(Number(given), 'place donnée', 'places données')}.`,
  ].filter(Boolean)
  const refusal = ownValue(REFUSALS, word)
  return (
    <>
      {sentences.length > 0 && <Notice tone="success" title={sentences.join(' ')} />}
      {refusal && <Notice tone="error" title={word === 'overlaps' ? `${refusal}${nameOf(other)}.` : refusal} />}
    </>
  )
}

function nameOf(activity: Props['with']): string {
  return activity ? ` : « ${activity.title} »` : ''
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number > 1 ? many : one}`
}
