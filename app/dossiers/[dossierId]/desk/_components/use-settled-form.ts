'use client'
import { useEffect } from 'react'
import { ANSWER_TYPES, type AnswerType } from '@/core/desk/answer-type'
import { composeAsk } from '@/core/desk/compose-ask'
import type { FactForm } from '@/core/desk/fact-form'
import type { RelationVerb } from '@/core/desk/front-question'
import { settleForm } from '@/core/desk/settle-form'

/**
 * While the slots of a fact are changed, its statement and its question follow as long as nobody wrote them by hand; and the
 * button that accepts waits until it is said who says so.
 */
export function useSettledForm(formId: string, proposed: FactForm, verb: RelationVerb): void {
  useEffect(() => {
    const form = document.getElementById(formId)
    if (!(form instanceof HTMLFormElement)) return
    // What was last written here by itself: a field that still holds it was left alone.
    let made = { statement: proposed.statement, ask: proposed.ask }
    const follow = () => {
      const typed = readForm(form, proposed)
      const [leftStatement, leftAsk] = [typed.statement === made.statement, typed.ask === made.ask]
      const statement = leftStatement
        ? settleForm({ ...typed, statement: proposed.statement }, proposed).statement
        : typed.statement
      const ask = leftAsk
        ? composeAsk(marked(statement, typed.answer), {
            ...typed,
            answerType: typeOf(typed),
            isPerson: isSomebody(typed),
            verb,
          })
        : typed.ask
      if (leftStatement) write(form, 'statement', statement)
      if (leftAsk) write(form, 'ask', ask)
      made = { statement: leftStatement ? statement : made.statement, ask: leftAsk ? ask : made.ask }
      hold(form)
    }
    hold(form)
    form.addEventListener('input', follow)
    return () => form.removeEventListener('input', follow)
  }, [formId, proposed, verb])
}

function hold(form: HTMLFormElement): void {
  const button = document.querySelector<HTMLButtonElement>('[data-accept]')
  if (button) button.disabled = new FormData(form).get('says') === null
}

function readForm(form: HTMLFormElement, pattern: FactForm): FactForm {
  const data = new FormData(form)
  const fields = Object.keys(pattern) as (keyof FactForm)[]
  return { ...pattern, ...Object.fromEntries(fields.map((field) => [field, String(data.get(field) ?? '').trim()])) }
}

function write(form: HTMLFormElement, name: keyof FactForm, value: string): void {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLTextAreaElement) field.value = value
}

function marked(statement: string, answer: string): string {
  return statement.includes('[[') || answer === '' ? statement : statement.replace(answer, () => `[[${answer}]]`)
}

function typeOf({ answerType }: FactForm): AnswerType {
  return ANSWER_TYPES.find((type) => type === answerType) ?? 'text'
}

function isSomebody({ kind }: FactForm): boolean {
  return kind === 'leads'
}
