import { FootnotePanel } from '@/components/footnote-panel'
import { headlineOf } from '@/components/headline'
import { WithheldNote } from '@/components/note'
import { OptionsReviewed } from '@/components/options-reviewed'
import { StartForm } from '@/components/start-form'
import { Verdict } from '@/components/verdict'
import type { ChoiceView } from '@/core/quiz/types/single-choice/view'
import { DONT_KNOW, type Sample } from './sample'

type SampleProps = { sample: Sample; setId: string; setTitle: string; setHref: string; dossierId: string }

/** One real question on the front page. A GET form answers it: no script, no account, nothing stored. */
export function SampleForm(props: SampleProps) {
  const { sample } = props
  if (sample.kind === 'answered') return <AnsweredSample {...props} sample={sample} />
  return (
    <form className="sample stack" action="/#verdict" aria-labelledby="sample-stem">
      <SampleHead {...props} />
      <fieldset>
        <legend>
          <h2 className="stem" id="sample-stem">
            {sample.view.stem}
          </h2>
        </legend>
        <OptionRows view={sample.view} />
      </fieldset>
      <div className="actions">
        <button className="btn" type="submit">
          Check answer
        </button>
        <button className="btn quiet" type="submit" name="answer" value={DONT_KNOW} formNoValidate>
          I don’t know
        </button>
      </div>
      <div className="notes">
        <WithheldNote />
      </div>
    </form>
  )
}

function OptionRows({ view }: { view: ChoiceView }) {
  return (
    <div className="options mt-4">
      {view.options.map((option) => (
        <label key={option.id} className="option">
          <input type="radio" name="answer" value={option.id} required />
          <span className="dot" aria-hidden="true">
            {option.letter}
          </span>
          <span className="text">{option.text}</span>
        </label>
      ))}
    </div>
  )
}

function AnsweredSample(props: SampleProps & { sample: Extract<Sample, { kind: 'answered' }> }) {
  const { feedback, view } = props.sample
  return (
    <div className="sample stack">
      <SampleHead {...props} />
      <Verdict outcome={feedback.outcome} answer={headlineOf(feedback)} why={feedback.why} />
      <p className="say">{view.stem}</p>
      <OptionsReviewed options={feedback.options} />
      <div className="actions">
        <StartForm setId={props.setId} mode="practice">
          Take the whole set
        </StartForm>
        <a className="link" href="/">
          Ask me again
        </a>
      </div>
      <FootnotePanel footnotes={feedback.facts} dossierId={props.dossierId} />
    </div>
  )
}

function SampleHead({ setTitle, setHref }: Pick<SampleProps, 'setTitle' | 'setHref'>) {
  return (
    <div className="headrow">
      <span className="label">Try one now</span>
      <span className="meta">
        From <a href={setHref}>{setTitle}</a>
      </span>
    </div>
  )
}
