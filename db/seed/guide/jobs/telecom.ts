import type { Content } from '~/features/guide/fields'

export const TELECOM: Content<'job'>[] = []
