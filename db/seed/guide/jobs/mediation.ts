import type { Content } from '~/features/guide/fields'

export const MEDIATION: Content<'job'>[] = []
