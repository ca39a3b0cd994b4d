import type { Content } from '~/features/guide/fields'

export const ARCHIVES: Content<'archive'>[] = []
