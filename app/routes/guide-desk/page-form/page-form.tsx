import { Button } from '~/ui/button'
import type { Reply } from '~/ui/form-fields'
import { ContentFields, type FormContent } from './content-fields'

export const FORM_ID = 'texte'

/** Where a form is sent: to be kept, and to be looked at first. */
type Ways = { save: string; preview: string }
type Props = { ways: Ways; form: FormContent; reply?: Reply; read?: number }

/** The form of a page of the guide, kept as a draft or looked at first. */
export function PageForm({ ways, form, reply, read }: Props) {
  return (
    <form id={FORM_ID} method="post" action={ways.save} noValidate className="grid max-w-3xl gap-6">
      {read !== undefined && <input type="hidden" name="read" value={read} />}
      <ContentFields form={form} reply={reply} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit">Enregistrer le brouillon</Button>
        <Button type="submit" look="secondary" formAction={ways.preview}>
          Voir l’aperçu
        </Button>
      </div>
    </form>
  )
}
