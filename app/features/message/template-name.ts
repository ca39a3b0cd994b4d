import { TEMPLATES } from 'emails/samples'
import { ownValue } from '~/lib/own-value'

/** What organisers call a kind of letter; one without words yet bears its own name. */
export function templateName(template: string): string {
  if (template === 'test-copy') return 'Exemplaire'
  return ownValue(TEMPLATES, template)?.name ?? template
}
