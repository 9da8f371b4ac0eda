'use client'
import { Icon } from '@/components/icon'
import type { FactForm } from '@/core/desk/fact-form'
import type { RelationVerb } from '@/core/desk/front-question'
import { type DraftState, useAutosave } from './use-autosave'
import { useDeskKeys } from './use-desk-keys'
import { type SelectedWords, useSelectedWords } from './use-selected-words'
import { useSettledForm } from './use-settled-form'

type ToolsProps = {
  formId: string
  handFormId: string
  form: FactForm
  /** Of the suggestion’s relation. */
  verb: RelationVerb
  letterKeys: boolean
}

const SLOTS: { name: keyof FactForm; label: string }[] = [
  { name: 'subject', label: 'About' },
  { name: 'answer', label: 'Answer' },
  { name: 'claimant', label: 'Who says so' },
]

/** What script adds to the desk: keys, slots filled by selecting words in the article, and drafts that are kept by themselves. */
export function DeskTools({ formId, handFormId, form, verb, letterKeys }: ToolsProps) {
  useDeskKeys(letterKeys)
  useSettledForm(formId, form, verb)
  const draft = useAutosave(formId)
  const selected = useSelectedWords()
  return (
    <>
      <p className="saved" role="status">
        {draftWords(draft)}
      </p>
      {selected && (
        <div className="selection" data-selection role="toolbar" aria-label="Use the selected words">
          <p className="selected-words">“{selected.words}”</p>
          <div className="actions">
            {SLOTS.map(({ name, label }) => (
              <button
                key={name}
                className="btn quiet small"
                type="button"
                onClick={() => fillSlot(formId, name, selected.words)}
              >
                {label}
              </button>
            ))}
            <button
              className="btn small"
              type="button"
              data-new-fact
              onClick={() => openHandFact(handFormId, selected)}
            >
              New fact{' '}
              {letterKeys && (
                <span className="key" aria-hidden="true">
                  N
                </span>
              )}
            </button>
          </div>
        </div>
      )}
    </>
  )
}

function draftWords(draft: DraftState) {
  switch (draft.state) {
    case 'none':
      return null
    case 'saving':
      return 'Saving your draft'
    case 'saved':
      return (
        <>
          <Icon name="tick" /> Draft saved at {draft.at}
        </>
      )
    case 'failed':
      return 'Your draft is not saved: the connection dropped. It is tried again when you go on typing.'
  }
}

function fillSlot(formId: string, name: keyof FactForm, words: string): void {
  const form = document.getElementById(formId)
  const field = form instanceof HTMLFormElement ? form.elements.namedItem(name) : null
  if (!(field instanceof HTMLInputElement)) return
  field.value = words
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.focus()
}

function openHandFact(formId: string, { words, paragraph, at }: SelectedWords): void {
  const form = document.getElementById(formId)
  if (!(form instanceof HTMLFormElement)) return
  for (const [name, value] of Object.entries({ words, paragraph, at })) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement) field.value = String(value)
  }
  form.requestSubmit()
}
