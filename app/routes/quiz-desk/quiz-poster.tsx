import type { QuizMoment } from 'db/schema/words'
import type { Qr } from '~/lib/qr'
import { ButtonLink } from '~/ui/button'
import { QrCode } from '~/ui/qr-code'

type Props = {
  moment: QuizMoment
  path: string
  address: string
  qr: Qr
  isOpen: boolean
  edition: { name: string; year: number }
}

const WORDS: Record<QuizMoment, { place: string; title: string; text: string }> = {
  before: {
    place: 'À l’accueil',
    title: 'Vrai ou faux\u00a0? Avant la visite',
    text: 'Que pensez-vous des métiers du numérique\u00a0? Visez ce code avec votre téléphone.',
  },
  after: {
    place: 'À la sortie',
    title: 'Vrai ou faux\u00a0? Après la visite',
    text: 'Avez-vous changé d’idée\u00a0? Visez ce code avec votre téléphone.',
  },
}

/** One code and its words: a card on a screen, a whole page on paper. */
export function QuizPoster({ moment, path, address, qr, isOpen, edition }: Props) {
  const { place, title, text } = WORDS[moment]
  return (
    <li className="grid max-w-none content-start gap-4 rounded-brick border-2 border-ink bg-white p-5 print:break-after-page print:justify-items-center print:border-0 print:text-center">
      <p className="font-bold text-brick print:hidden">
        {place} · {isOpen ? 'ouvert' : 'fermé pour le moment'}
      </p>
      <p className="hidden text-xl print:block">
        {edition.name}, {edition.year}
      </p>
      <h3 className="text-2xl print:text-[36pt]">{title}</h3>
      <p className="print:text-[20pt]">{text}</p>
      <QrCode qr={qr} label={`${title}\u00a0: code à scanner`} className="max-w-56 print:max-w-[12cm]" />
      <p className="text-base wrap-anywhere">{address}</p>
      <p className="hidden text-[16pt] print:block">Nous ne savons pas qui répond.</p>
      <p className="print:hidden">
        <ButtonLink to={path} look="secondary" reloadDocument>
          Voir la page
        </ButtonLink>
      </p>
    </li>
  )
}
