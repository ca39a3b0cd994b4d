import { Form } from '@remix-run/react'
import { Button, ButtonLink } from '~/ui/button'
import { TextField } from '~/ui/field'

type Call = { isOpen: boolean; canOpen: boolean; lastDay: string | null; link: string; address: string }

/** Whether the call receives proposals, until when, and the link to send. */
export function CallBox({ isOpen, canOpen, lastDay, link, address }: Call) {
  return (
    <section aria-labelledby="call" className="grid gap-4 rounded-brick border-2 border-ink bg-white p-5">
      <h2 id="call">Appel à participation</h2>
      <p>
        {isOpen && `Ouvert jusqu’au ${lastDay} inclus.`}
        {!isOpen && lastDay && `Clos depuis le ${lastDay}.`}
        {!isOpen &&
          !lastDay &&
          'Pas encore ouvert. Une fois ouvert, un lien permet à chacun de proposer sa participation.'}
      </p>
      {isOpen && (
        <TextField
          id="link"
          label="Lien à envoyer aux structures"
          hint="Toute personne qui l’a peut proposer un stand, un atelier, une rencontre ou une présence à l’after-work."
          readOnly
          value={link}
        />
      )}
      <div className="flex flex-wrap gap-3">
        {canOpen && (
          <ButtonLink to={`${address}/appel`} look={isOpen ? 'secondary' : 'primary'}>
            {isOpen ? 'Changer le dernier jour' : 'Ouvrir l’appel'}
          </ButtonLink>
        )}
        {isOpen && (
          <>
            <ButtonLink to={new URL(link).pathname} look="secondary" reloadDocument>
              Voir la page
            </ButtonLink>
            <Form method="post" action={`${address}/appel/cloture`}>
              <Button type="submit" look="danger">
                Clore l’appel
              </Button>
            </Form>
          </>
        )}
      </div>
    </section>
  )
}
