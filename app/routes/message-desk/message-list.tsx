import { Form, Link } from '@remix-run/react'
import { STATE_WORDS, stateWords } from '~/features/message/state'
import { formatNumber } from '~/lib/numbers'
import { Button } from '~/ui/button'
import { SelectField } from '~/ui/field'
import { Pages } from '~/ui/list/pages'
import { Table } from '~/ui/table'
import type { MessageLine, readMessages } from './read-messages.server'
import { StateTag } from './state-tag'

type Props = Awaited<ReturnType<typeof readMessages>> & {
  base: string
  /** Whether each message has its own page; else what could not leave is sent again from here. */
  hasPages: boolean
}

/** Messages with their filters, how many there are in each state, and the way to send again what could not leave. */
export function MessageList({ base, hasPages, filter, pages, total, states, templates, messages }: Props) {
  return (
    <>
      <StateCounts base={base} states={states} filter={filter} />
      {filter.envoi && (
        <p>
          Les messages d’un seul envoi. <Link to={base}>Voir tous les messages</Link>
        </p>
      )}
      <Filters filter={filter} templates={templates} />
      {messages.length === 0 ? (
        <p>Aucun message ici.</p>
      ) : (
        <Table
          caption={`${formatNumber(total, 'fr')} ${total > 1 ? 'messages, les plus récents d’abord' : 'message'}`}
          rows={messages}
          rowKey={({ id }) => id}
          columns={[
            { heading: 'Message', cell: message => <What message={message} base={hasPages ? base : undefined} /> },
            { heading: 'État', cell: message => <State message={message} base={hasPages ? undefined : base} /> },
          ]}
        />
      )}
      <Pages base={base} filter={filter} pages={pages} />
    </>
  )
}

function StateCounts({ base, states, filter: { etat, envoi } }: Pick<Props, 'base' | 'states' | 'filter'>) {
  return (
    <ul aria-label="Messages par état" className="flex flex-wrap gap-3">
      {states
        .filter(({ count }) => count > 0)
        .map(({ state, count }) => (
          <li key={state}>
            <Link
              to={`${base}?etat=${state}${envoi ? `&envoi=${envoi}` : ''}`}
              aria-current={state === etat ? 'true' : undefined}
              className="grid min-h-touch min-w-28 rounded-brick border-2 border-line bg-white px-4 py-2 text-ink no-underline hover:border-pastel aria-[current=true]:border-pastel aria-[current=true]:bg-soft-pastel"
            >
              <strong className="font-heading text-2xl tabular-nums">{formatNumber(count, 'fr')}</strong>
              {stateWords(state, count)}
            </Link>
          </li>
        ))}
    </ul>
  )
}

function Filters({ filter, templates }: Pick<Props, 'filter' | 'templates'>) {
  return (
    <Form
      aria-label="Filtrer"
      className="grid items-end gap-3 rounded-brick bg-soft-pastel p-4 sm:grid-cols-[1fr_1fr_auto]"
    >
      <SelectField id="etat" name="etat" label="État" defaultValue={filter.etat ?? ''} key={`etat ${filter.etat}`}>
        <option value="">Tous</option>
        {Object.entries(STATE_WORDS).map(([state, words]) => (
          <option key={state} value={state}>
            {words}
          </option>
        ))}
      </SelectField>
      <SelectField id="modele" name="modele" label="Modèle" defaultValue={filter.modele ?? ''}>
        <option value="">Tous</option>
        {templates.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {filter.envoi && <input type="hidden" name="envoi" value={filter.envoi} />}
      <Button>Filtrer</Button>
    </Form>
  )
}

function What({ message, base }: { message: MessageLine; base: string | undefined }) {
  const { id, recipient, subject, template, isText, edition, written } = message
  const title = subject || template
  return (
    <div className="min-w-48">
      {base ? (
        <Link to={`${base}/${id}`} className="inline-flex min-h-touch items-center font-bold wrap-anywhere">
          {title}
        </Link>
      ) : (
        <strong className="wrap-anywhere">{title}</strong>
      )}
      <span className="block wrap-anywhere">à {recipient}</span>
      <span className="block text-stone">
        {[template, isText && 'SMS', base && edition].filter(Boolean).join(' · ')}
        <br />
        Écrit le {written}
      </span>
    </div>
  )
}

function State({ message, base }: { message: MessageLine; base: string | undefined }) {
  const { id, state, since, why, isSettled, canLeaveAgain } = message
  return (
    <div className="grid min-w-40 justify-items-start gap-1">
      <StateTag state={state} isSettled={isSettled} />
      {state === 'waiting' && since && <span>part {since}</span>}
      {state !== 'waiting' && state !== 'kept' && <span>{since}</span>}
      {why && <span>{why}</span>}
      {base && canLeaveAgain && (
        <Form method="post" action={`${base}/${id}/relance`}>
          <Button type="submit" look="secondary">
            Relancer
          </Button>
        </Form>
      )}
    </div>
  )
}
