import type { Content } from '~/features/guide/fields'

export const USES: Content<'use'>[] = []
