import type { Content } from '~/features/guide/fields'

export const DATA: Content<'job'>[] = []
