import type { Content } from '~/features/guide/fields'

export const SUPPORT: Content<'job'>[] = []
