import type { QuestionType } from '@/core/questions/question-types'
import { TYPE_NAMES } from '@/core/questions/types-for-authors'

/** What a list of questions is asked for by its address. */
export type ListQuery = {
  find: string
  type: QuestionType | ''
  show: 'held' | 'all'
  page: number
  changedId: string | null
}

const LONGEST = 200

/** Reads the address; what it does not understand is as if it were not there. */
export function readListQuery(asked: Record<string, string | string[] | undefined>): ListQuery {
  return {
    find: typeof asked.find === 'string' ? asked.find.slice(0, LONGEST) : '',
    type: TYPE_NAMES.find(({ type }) => type === asked.type)?.type ?? '',
    show: asked.show === 'all' ? 'all' : 'held',
    page: typeof asked.page === 'string' && /^[1-9]\d{0,3}$/.test(asked.page) ? Number(asked.page) : 1,
    changedId: typeof asked.changed === 'string' ? asked.changed : null,
  }
}

/** The address of a list, from the question mark on. */
export function listHref({ find, type, show, page }: ListQuery): string {
  const query = new URLSearchParams({ show })
  if (find !== '') query.set('find', find)
  if (type !== '') query.set('type', type)
  if (page > 1) query.set('page', String(page))
  return `?${query}`
}
