import type { Difference } from '~/features/guide/differences'
import { Notice } from '~/ui/notice'
import { DifferenceList } from '../page-form/difference-list'

/** Somebody was faster: what they changed, beside what is still there as it was typed. */
export function Overtaken({ author, differences }: { author: string; differences: Difference[] }) {
  return (
    <Notice tone="error" title="Cette page a changé pendant que vous écriviez.">
      <div className="grid gap-3">
        <p>
          Version de {author}. Vos mots sont encore dans le formulaire. Reportez-y ce qui manque, puis enregistrez
          {'\u00a0'}: votre texte deviendra le brouillon, et l’autre restera dans les versions.
        </p>
        <DifferenceList differences={differences} />
      </div>
    </Notice>
  )
}
