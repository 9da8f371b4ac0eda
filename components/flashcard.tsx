import type { ReactNode } from 'react'
import type { Flashcard } from '@/core/review/flashcard'
import { FootnoteNumerals } from './footnote-numeral'
import { NotesOfFact, numberFootnotes, Readings, WhoSaysSo } from './footnote-panel'

/** Where the focus goes when a side of a card comes up. */
export const CARD_HEAD_ID = 'card-head'

type FrontProps = {
  topicTitle: string
  /** The question, its claimant marked. */
  prompt: ReactNode
  /** Says of a claim that it is one. */
  notice?: ReactNode
  /** What stands beside the topic, as a star. */
  corner?: ReactNode
}

/** The front of a card: what is asked. Nothing of the answer is in it. */
export function CardFront({ topicTitle, prompt, notice, corner }: FrontProps) {
  return (
    <article className="card" aria-labelledby={CARD_HEAD_ID}>
      <CardTop topicTitle={topicTitle} corner={corner} />
      {notice}
      <h1 className="prompt" id={CARD_HEAD_ID} tabIndex={-1}>
        {prompt}
      </h1>
      <div className="notes">
        <p className="note withheld">
          <span className="n" aria-hidden="true">
            1
          </span>
          Say it to yourself first. The answer and its source are on the back.
        </p>
      </div>
    </article>
  )
}

type BackProps = Pick<FrontProps, 'topicTitle' | 'prompt' | 'corner'> & {
  back: Flashcard['back']
  dossierId: string
  idPrefix?: string
}

/** The back of a card: the answer, the fact, who says so, how many sources, every reading if it is disputed, and the notes. */
export function CardBack({ topicTitle, prompt, corner, back, dossierId, idPrefix = 'n' }: BackProps) {
  const { answer, footnote } = back
  const [numbered] = numberFootnotes([footnote])
  const numerals = numbered?.numerals ?? []
  return (
    <article className="card" aria-labelledby={CARD_HEAD_ID}>
      <CardTop topicTitle={topicTitle} corner={corner} />
      <p className="say">{prompt}</p>
      <h1 className="reply" id={CARD_HEAD_ID} tabIndex={-1}>
        {answer}
        <FootnoteNumerals numerals={numerals.slice(0, 1)} idPrefix={idPrefix} />
      </h1>
      <p className="say text-ink-2">
        {footnote.statement}
        <FootnoteNumerals numerals={numerals} idPrefix={idPrefix} />
      </p>
      <WhoSaysSo footnote={footnote} />
      {numbered && <Readings readings={numbered.readings} idPrefix={idPrefix} />}
      <div className="notes">
        {numbered && <NotesOfFact notes={numbered.notes} dossierId={dossierId} idPrefix={idPrefix} />}
      </div>
    </article>
  )
}

function CardTop({ topicTitle, corner }: Pick<FrontProps, 'topicTitle' | 'corner'>) {
  return (
    <div className="card-top">
      <p className="label">{topicTitle}</p>
      {corner}
    </div>
  )
}
